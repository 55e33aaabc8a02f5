using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>JSON that is no resource does not become one, for no kind there is.</summary>
public class NoResourceTests
{
    public static TheoryData<string> NoResource =>
    [
        "{}", """{"error":{"code":"oops"}}""", """{"error":"oops"}""", """{"id":null}""", """{"id":""}""", """{"id":"  "}""", """{"id":"\t\n"}""", """{"id":5}""", """{"id":-5.5e3}""",
        """{"id":0}""", """{"id":true}""", """{"id":false}""", """{"data":{"id":"pay_1","amount":100}}""", """{"object":"list","data":[{"id":"pay_1"}]}""",
        """{"result":{"id":"pay_1"}}""", """{"ID":"pay_1"}""", """{"status":"ok"}""", """{"id":"pay_1","error":{"code":"oops"}}""", """{"error":{"code":"oops"},"id":"pay_1"}""",
        """{"id":"pay_1","error":"oops"}""", """{"id":"pay_1","error":false}""", """{"id":"pay_1","id":null}""", """{"id":["pay_1"]}""", """{"id":{"id":"pay_1"}}""", "\uFEFF{}",
        """{"id":5,"name":"5","description":"5"}""", """{"id":true,"currency":"true"}""", """{"id":"5","id":5}""", """{"\u0069d":5,"x":"5"}""", "{\"id\":\"\u200b\"}", "{\"id\":\"\uFEFF\"}", """{"id":"\u0000"}""",
    ];

    public static TheoryData<string, string> Resources => new()
    {
        { """{"id":"pay_1"}""", "pay_1" },
        { """{"id":"5"}""", "5" },
        { """{"amount":5,"nested":{"id":5},"id":"-5"}""", "-5" },
        { """{"id":"true"}""", "true" },
        { """{"id":"1f","error":null}""", "1f" },
        { "{\"id\":\"\\u0035\"}", "5" },
        { """{"id":5,"name":5,"id":"5"}""", "5" },
        { """{"id":"-"}""", "-" },
    };

    private static readonly Dictionary<string, Func<VinrClient, Task>> Writes = new()
    {
        ["payment"] = vinr => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR" }),
        ["capture"] = vinr => vinr.Payments.CaptureAsync("pay_1"),
        ["refund"] = vinr => vinr.Refunds.CreateAsync(new() { Payment = "pay_1" }),
        ["customer"] = vinr => vinr.Customers.UpdateAsync("cust_1", new()),
        ["redemption"] = vinr => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = "rwd_1" }),
        ["reward"] = vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "prog_1", Name = "n", Cost = 1, Benefit = RewardBenefit.Discount(500, "EUR") }),
        ["tier"] = vinr => vinr.Loyalty.Tiers.CreateAsync(new() { Program = "prog_1", Name = "n", MinPoints = 1 }),
    };

    private static readonly Dictionary<string, Func<VinrClient, Task>> Reads = new()
    {
        ["payment"] = vinr => vinr.Payments.RetrieveAsync("pay_1"),
        ["event"] = vinr => vinr.Events.RetrieveAsync("evt_1"),
        ["account"] = vinr => vinr.Loyalty.Accounts.RetrieveAsync("loy_1"),
    };

    [Theory]
    [MemberData(nameof(NoResource))]
    [Keeps("calls.answers")]
    public async Task It_is_a_format_exception_and_a_write_may_have_acted(string body)
    {
        foreach (var (name, write) in Writes)
        {
            using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));
            var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => write(caller.Vinr));

            Assert.True(failure.OutcomeUnknown, name);
            Assert.NotNull(failure.IdempotencyKey);
            Assert.Contains(failure.IdempotencyKey, failure.Message, StringComparison.Ordinal);
            Assert.Equal(body.TrimStart('\uFEFF'), failure.Excerpt);
        }
    }

    [Theory]
    [MemberData(nameof(NoResource))]
    [Keeps("calls.answers")]
    public async Task A_read_gives_none_either(string body)
    {
        foreach (var (name, read) in Reads)
        {
            using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

            Assert.False((await Assert.ThrowsAsync<VinrResponseFormatException>(() => read(caller.Vinr))).OutcomeUnknown, name);
        }
    }

    [Theory]
    [MemberData(nameof(NoResource))]
    [Keeps("calls.answers")]
    public async Task Nor_does_a_list(string item)
    {
        var body = $$$"""{"object":"list","data":[{"id":"pay_0"},{{{item.TrimStart('\uFEFF')}}}],"page":{"has_more":false}}""";
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

        var payments = await Assert.ThrowsAsync<VinrResponseFormatException>(async () => await caller.Vinr.Payments.ListAsync().GetAsyncEnumerator().MoveNextAsync());
        await Assert.ThrowsAsync<VinrResponseFormatException>(async () => await caller.Vinr.Events.ListAsync().GetAsyncEnumerator().MoveNextAsync());

        Assert.Contains("data[1]", payments.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"code":"oops"},"data":[]}""")]
    [InlineData("""{"data":[{"id":"pay_1"}],"error":"oops"}""")]
    [InlineData("""{"error":{"code":"oops"}}""")]
    [InlineData("""{"data":{"id":"pay_1"}}""")]
    [InlineData("""{"id":"pay_1"}""")]
    public async Task A_list_with_an_error_is_none(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

        await Assert.ThrowsAsync<VinrResponseFormatException>(async () => await caller.Vinr.Payments.ListAsync().GetAsyncEnumerator().MoveNextAsync());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task What_has_its_id_is_a_resource(string body, string id)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body), Reply.Of(200, $$"""{"data":[{"id":5.0,"id":"first"}, {{body}} ],"error":null}""")));

        Assert.Equal(id, (await caller.Vinr.Payments.RetrieveAsync("pay_1")).Id);

        var ids = new List<string>();
        await foreach (var payment in caller.Vinr.Payments.ListAsync()) ids.Add(payment.Id);
        Assert.Equal(["first", id], ids);
    }

    [Fact]
    public async Task A_summary_has_no_id_and_can_carry_an_error()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, """{"enrollment":7}"""), Reply.Of(200, """{"error":{"code":"oops"}}""")));
        var request = new AnalyticsSummaryRequest { Program = "prog_1", Period = new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) } };

        Assert.Equal(7, (await caller.Vinr.Loyalty.Analytics.SummaryAsync(request)).Enrollment);
        await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.Vinr.Loyalty.Analytics.SummaryAsync(request));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":{"enrollment":7}}""")]
    [InlineData("""{"status":"ok","code":0}""")]
    [InlineData("""{"result":null}""")]
    [InlineData("""{"message":"try later"}""")]
    public async Task A_summary_that_has_nothing_of_one_is_none(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(
            () => caller.Vinr.Loyalty.Analytics.SummaryAsync(new() { Program = "prog_1", Period = new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) } }));

        Assert.Contains("AnalyticsSummary", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_resource_links_to_may_come_in_any_state()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, """{"id":"loy_1","customer":{"name":"Ada"},"tier":{"name":"Gold"}}""")));

        var account = await caller.Vinr.Loyalty.Accounts.RetrieveAsync("loy_1");

        Assert.Equal(("Ada", "gold"), (account.Customer!.Value!.Name, account.Tier!.Id));
    }
}
