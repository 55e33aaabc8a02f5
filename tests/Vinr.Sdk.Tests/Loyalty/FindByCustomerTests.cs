using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Loyalty;

/// <summary>The account of a customer, found by a filter that is assumed.</summary>
public sealed class FindByCustomerTests
{
    [Fact]
    public async Task A_customer_who_is_a_member_is_found()
    {
        using var handler = new CountingHandler("""{"data":[{"id":"loy_1","program":"prog_1","customer":"cust_1"}],"page":{"has_more":false}}""");

        Assert.Equal("loy_1", await Find(handler));
    }

    [Fact]
    public async Task A_customer_who_is_no_member_is_null()
    {
        using var handler = new CountingHandler("""{"data":[],"page":{"has_more":false}}""");

        Assert.Null(await Find(handler));
    }

    [Fact]
    public async Task Where_the_filter_is_not_obeyed_the_right_member_is_found_all_the_same()
    {
        using var handler = new CountingHandler(
            """
            {"data":[{"id":"loy_3","program":"prog_1","customer":"cust_3"},{"id":"loy_2","program":"prog_2","customer":{"id":"cust_1"}}],
             "page":{"has_more":true,"next_cursor":"loy_2"}}
            """,
            """{"data":[{"id":"loy_1","program":"prog_1","customer":{"id":"cust_1"}}],"page":{"has_more":true,"next_cursor":"loy_1"}}""");

        Assert.Equal("loy_1", await Find(handler));
        Assert.Equal(2, handler.Requests);
    }

    private static async Task<string?> Find(CountingHandler handler)
    {
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });
        return (await vinr.Loyalty.Accounts.FindByCustomerAsync("prog_1", "cust_1", cancellationToken: TestContext.Current.CancellationToken))?.Id;
    }
}
