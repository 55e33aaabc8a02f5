using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>What is said of an argument that cannot be meant, word for word, and what is just still fine.</summary>
public sealed class ArgumentMessageTests
{
    private static readonly Dictionary<string, (Func<VinrClient, Task> Call, Exception Expected)> Refused = new()
    {
        ["no id"] = (vinr => vinr.Loyalty.Programs.RetrieveAsync(null!), new ArgumentNullException("id")),
        ["an empty id"] = (vinr => vinr.Loyalty.Programs.RetrieveAsync(" "), new ArgumentException("An id must not be empty or white space.", "id")),
        ["here"] = (vinr => vinr.Loyalty.Programs.RetrieveAsync("."), new ArgumentException("\".\" and \"..\" are no ids: in an address they mean another resource.", "id")),
        ["up"] = (vinr => vinr.Loyalty.Programs.RetrieveAsync(".."), new ArgumentException("\".\" and \"..\" are no ids: in an address they mean another resource.", "id")),
        ["an id of another kind"] = (
            vinr => vinr.Loyalty.Programs.RetrieveAsync("loy_1"),
            new ArgumentException("id is the id of a loyalty account (loy_…), where that of a program (prog_…) is wanted. Nothing was sent.", "id")),
        ["no name"] = (vinr => vinr.Loyalty.Programs.CreateAsync(new() { Name = null! }), new ArgumentNullException("request.Name")),
        ["an empty name"] = (
            vinr => vinr.Loyalty.Programs.CreateAsync(new() { Name = " " }), new ArgumentException("The field is required and must not be empty or white space.", "request.Name")),
        ["a link to another kind"] = (
            vinr => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", Customer = "pay_1" }),
            new ArgumentException("request.Customer is the id of a payment (pay_…), where that of a customer (cust_…) is wanted. Nothing was sent.", "request.Customer")),
        ["an empty filter"] = (
            vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Customer = " " })),
            new ArgumentException("Customer must not be empty or white space; leave it null to list all.", "Customer")),
        ["a filter of another kind"] = (
            vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Customer = "prog_1" })),
            new ArgumentException("Customer is the id of a program (prog_…), where that of a customer (cust_…) is wanted. Nothing was sent.", "Customer")),
        ["no amount"] = (
            vinr => vinr.Payments.CaptureAsync("pay_1", new() { Amount = 0 }),
            new ArgumentOutOfRangeException("request.Amount", 0L, "The amount must be above 0, in minor units of its currency.")),
        ["less than no points"] = (
            vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "prog_1", Name = "n", Cost = -1 }),
            new ArgumentOutOfRangeException("request.Cost", -1L, "The number of points must not be negative.")),
        ["a cursor of another kind"] = (
            vinr => WireRow.All(vinr.Payments.ListAsync(new() { StartingAfter = "re_1" })),
            new ArgumentException("StartingAfter is the id of a refund (re_…), where that of a payment (pay_…) is wanted. Nothing was sent.", "StartingAfter")),
        ["an end of another kind"] = (
            vinr => WireRow.All(vinr.Payments.ListAsync(new() { EndingBefore = "re_1" })),
            new ArgumentException("EndingBefore is the id of a refund (re_…), where that of a payment (pay_…) is wanted. Nothing was sent.", "EndingBefore")),
        ["fields for a list"] = (
            vinr => WireRow.All(vinr.Payments.ListAsync(null, new() { ExtraFields = new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { ["a"] = 1 } })),
            new ArgumentException("RequestOptions.ExtraFields go into a body, and a list has none. RequestOptions.ExtraQuery adds to the query.", "options")),
        ["a cursor beside the request's"] = (
            vinr => WireRow.All(vinr.Payments.ListAsync(null, new() { ExtraQuery = new Dictionary<string, string> { ["starting_after"] = "pay_1" } })),
            new ArgumentException("RequestOptions.ExtraQuery has a cursor. Set StartingAfter or EndingBefore of the request: each page goes on from the one before.", "options")),
        ["an end beside the request's"] = (
            vinr => WireRow.All(vinr.Payments.ListAsync(null, new() { ExtraQuery = new Dictionary<string, string> { ["ending_before"] = "pay_1" } })),
            new ArgumentException("RequestOptions.ExtraQuery has a cursor. Set StartingAfter or EndingBefore of the request: each page goes on from the one before.", "options")),
    };

    private static readonly Dictionary<string, Func<VinrClient, Task>> Fine = new()
    {
        ["the smallest amount"] = vinr => vinr.Payments.CaptureAsync("pay_1", new() { Amount = 1 }),
        ["a reward for nothing"] = vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "prog_1", Name = "n", Cost = 0 }),
        ["an id of no known kind"] = vinr => vinr.Payments.RetrieveAsync("txn_1"),
        ["an id with a dot"] = vinr => vinr.Payments.RetrieveAsync(".x"),
        ["no filter"] = vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new())),
        ["fields that are none"] = vinr => WireRow.All(vinr.Payments.ListAsync(null, new() { ExtraFields = new Dictionary<string, System.Text.Json.Nodes.JsonNode?>() })),
        ["another parameter"] = vinr => WireRow.All(vinr.Payments.ListAsync(null, new() { ExtraQuery = new Dictionary<string, string> { ["a"] = "1" } })),
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public static TheoryData<string> FineNames => [.. Fine.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task An_argument_that_cannot_be_meant_says_why_and_nothing_is_sent(string name)
    {
        var (call, expected) = Refused[name];
        using var handler = new CountingHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(vinr));

        Assert.Equal(expected.Message, refusal.Message);
        Assert.Equal(expected.GetType(), refusal.GetType());
        Assert.Equal(0, handler.Requests);
    }

    [Theory]
    [MemberData(nameof(FineNames))]
    public async Task What_may_be_meant_is_sent(string name)
    {
        using var handler = new CountingHandler("""{"id":"x","data":[]}""");
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        await Fine[name](vinr);

        Assert.Equal(1, handler.Requests);
    }
}
