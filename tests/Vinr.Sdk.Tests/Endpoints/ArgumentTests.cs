using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>Requests that cannot be meant are refused before anything is sent; what VINR may accept is not.</summary>
public sealed class ArgumentTests
{
    private static readonly Dictionary<string, (string Parameter, Func<VinrClient, Task> Call)> Refused = new()
    {
        ["program: no request"] = ("request", vinr => vinr.Loyalty.Programs.CreateAsync(null!)),
        ["program: no name"] = ("request.Name", vinr => vinr.Loyalty.Programs.CreateAsync(new() { Name = null! })),
        ["program: no change"] = ("request", vinr => vinr.Loyalty.Programs.UpdateAsync("prog_1", null!)),
        ["account: no request"] = ("request", vinr => vinr.Loyalty.Accounts.CreateAsync(null!)),
        ["account: empty program"] = ("request.Program", vinr => vinr.Loyalty.Accounts.CreateAsync(new() { Program = " " })),
        ["account: no change"] = ("request", vinr => vinr.Loyalty.Accounts.UpdateAsync("loy_1", null!)),
        ["account: empty filter"] = ("Customer", vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Customer = "" }))),
        ["rule: no request"] = ("request", vinr => vinr.Loyalty.EarningRules.CreateAsync(null!)),
        ["rule: empty program"] = ("request.Program", vinr => vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "", Trigger = "x", Earn = new() })),
        ["rule: default trigger"] = ("request.Trigger", vinr => vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "p", Trigger = default, Earn = new() })),
        ["rule: neither earn nor award"] = ("request", vinr => vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "p", Trigger = "x" })),
        ["rule: both earn and award"] = ("request", vinr => vinr.Loyalty.EarningRules.CreateAsync(
            new() { Program = "p", Trigger = "x", Earn = new(), Award = EarningAward.Fixed(1) })),
        ["rule: no change"] = ("request", vinr => vinr.Loyalty.EarningRules.UpdateAsync("rule_1", null!)),
        ["rule: empty filter"] = ("Program", vinr => WireRow.All(vinr.Loyalty.EarningRules.ListAsync(new() { Program = " " }))),
        ["reward: no request"] = ("request", vinr => vinr.Loyalty.Rewards.CreateAsync(null!)),
        ["reward: empty program"] = ("request.Program", vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "", Name = "n", Cost = 1 })),
        ["reward: empty name"] = ("request.Name", vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "p", Name = "", Cost = 1 })),
        ["reward: negative cost"] = ("request.Cost", vinr => vinr.Loyalty.Rewards.CreateAsync(new() { Program = "p", Name = "n", Cost = -1 })),
        ["reward: no change"] = ("request", vinr => vinr.Loyalty.Rewards.UpdateAsync("rwd_1", null!)),
        ["reward: change to negative cost"] = ("request.Cost", vinr => vinr.Loyalty.Rewards.UpdateAsync("rwd_1", new() { Cost = -1 })),
        ["redemption: no request"] = ("request", vinr => vinr.Loyalty.Redemptions.CreateAsync(null!)),
        ["redemption: empty account"] = ("request.Account", vinr => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "", Reward = "rwd_1" })),
        ["redemption: empty reward"] = ("request.Reward", vinr => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = "" })),
        ["redemption: empty kind"] = ("RedeemableType", vinr => WireRow.All(vinr.Loyalty.Redemptions.ListAsync(new() { RedeemableType = "" }))),
        ["redemption: empty filter"] = ("Account", vinr => WireRow.All(vinr.Loyalty.Redemptions.ListAsync(new() { Account = "" }))),
        ["transaction: no request"] = ("request", vinr => vinr.Loyalty.Transactions.CreateAsync(null!)),
        ["transaction: empty account"] = ("request.Account", vinr => vinr.Loyalty.Transactions.CreateAsync(new() { Account = "", Amount = 1, Reason = "r" })),
        ["transaction: amount 0"] = ("request", vinr => vinr.Loyalty.Transactions.CreateAsync(new() { Account = "loy_1", Amount = 0, Reason = "r" })),
        ["transaction: empty reason"] = ("request.Reason", vinr => vinr.Loyalty.Transactions.CreateAsync(new() { Account = "loy_1", Amount = 1, Reason = "" })),
        ["transaction: empty type"] = ("Type", vinr => WireRow.All(vinr.Loyalty.Transactions.ListAsync(new() { Type = default(PointsTransactionType) }))),
        ["customer: no request"] = ("request", vinr => vinr.Customers.CreateAsync(null!)),
        ["customer: no change"] = ("request", vinr => vinr.Customers.UpdateAsync("cust_1", null!)),
        ["customer: empty filter"] = ("Email", vinr => WireRow.All(vinr.Customers.ListAsync(new() { Email = "" }))),
        ["payment: no request"] = ("request", vinr => vinr.Payments.CreateAsync(null!)),
        ["payment: amount 0"] = ("request.Amount", vinr => vinr.Payments.CreateAsync(new() { Amount = 0, Currency = "EUR" })),
        ["payment: negative amount"] = ("request.Amount", vinr => vinr.Payments.CreateAsync(new() { Amount = -1, Currency = "EUR" })),
        ["payment: empty currency"] = ("request.Currency", vinr => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "" })),
        ["payment: empty filter"] = ("Customer", vinr => WireRow.All(vinr.Payments.ListAsync(new() { Customer = "" }))),
        ["payment: capture of nothing"] = ("request.Amount", vinr => vinr.Payments.CaptureAsync("pay_1", new() { Amount = 0 })),
        ["session: no request"] = ("request", vinr => vinr.Checkout.Sessions.CreateAsync(null!)),
        ["session: amount 0"] = ("request.Amount", vinr => vinr.Checkout.Sessions.CreateAsync(Session with { Amount = 0 })),
        ["session: empty currency"] = ("request.Currency", vinr => vinr.Checkout.Sessions.CreateAsync(Session with { Currency = "" })),
        ["session: empty way on"] = ("request.SuccessUrl", vinr => vinr.Checkout.Sessions.CreateAsync(Session with { SuccessUrl = " " })),
        ["session: no way back"] = ("request.CancelUrl", vinr => vinr.Checkout.Sessions.CreateAsync(Session with { CancelUrl = null! })),
        ["refund: no change"] = ("request", vinr => vinr.Refunds.UpdateAsync("re_1", null!)),
        ["refund: no request"] = ("request", vinr => vinr.Refunds.CreateAsync(null!)),
        ["refund: empty payment"] = ("request.Payment", vinr => vinr.Refunds.CreateAsync(new() { Payment = "" })),
        ["refund: amount 0"] = ("request.Amount", vinr => vinr.Refunds.CreateAsync(new() { Payment = "pay_1", Amount = 0 })),
        ["refund: empty filter"] = ("Payment", vinr => WireRow.All(vinr.Refunds.ListAsync(new() { Payment = "" }))),
        ["event: empty type"] = ("Type", vinr => WireRow.All(vinr.Events.ListAsync(new() { Type = "" }))),
        ["account: find without a program"] = ("program", vinr => vinr.Loyalty.Accounts.FindByCustomerAsync(" ", "cust_1")),
        ["account: find without a customer"] = ("customer", vinr => vinr.Loyalty.Accounts.FindByCustomerAsync("prog_1", null!)),
        ["tier: no request"] = ("request", vinr => vinr.Loyalty.Tiers.CreateAsync(null!)),
        ["tier: empty program"] = ("request.Program", vinr => vinr.Loyalty.Tiers.CreateAsync(new() { Program = "", Name = "n", MinPoints = 0 })),
        ["tier: empty name"] = ("request.Name", vinr => vinr.Loyalty.Tiers.CreateAsync(new() { Program = "p", Name = " ", MinPoints = 0 })),
        ["tier: negative threshold"] = ("request.MinPoints", vinr => vinr.Loyalty.Tiers.CreateAsync(new() { Program = "p", Name = "n", MinPoints = -1 })),
        ["tier: change to negative threshold"] = ("request.MinPoints", vinr => vinr.Loyalty.Tiers.UpdateAsync("tier_1", new() { MinPoints = -1 })),
        ["tier: no change"] = ("request", vinr => vinr.Loyalty.Tiers.UpdateAsync("tier_1", null!)),
        ["tier: empty filter"] = ("Program", vinr => WireRow.All(vinr.Loyalty.Tiers.ListAsync(new() { Program = "" }))),
        ["campaign: no request"] = ("request", vinr => vinr.Loyalty.Campaigns.CreateAsync(null!)),
        ["campaign: empty program"] = ("request.Program", vinr => vinr.Loyalty.Campaigns.CreateAsync(new() { Program = "", Name = "n" })),
        ["campaign: empty name"] = ("request.Name", vinr => vinr.Loyalty.Campaigns.CreateAsync(new() { Program = "p", Name = "" })),
        ["campaign: no change"] = ("request", vinr => vinr.Loyalty.Campaigns.UpdateAsync("camp_1", null!)),
        ["campaign: empty status"] = ("Status", vinr => WireRow.All(vinr.Loyalty.Campaigns.ListAsync(new() { Status = "" }))),
        ["promotion: no request"] = ("request", vinr => vinr.Loyalty.Promotions.CreateAsync(null!)),
        ["promotion: empty program"] = ("request.ProgramId", vinr => vinr.Loyalty.Promotions.CreateAsync(new() { ProgramId = "", Name = "n" })),
        ["promotion: empty filter"] = ("ProgramId", vinr => WireRow.All(vinr.Loyalty.Promotions.ListAsync(new() { ProgramId = "" }))),
        ["offer: no request"] = ("request", vinr => vinr.Loyalty.Offers.CreateAsync(null!)),
        ["offer: empty name"] = ("request.Name", vinr => vinr.Loyalty.Offers.CreateAsync(new() { Name = "" })),
        ["offer: no change"] = ("request", vinr => vinr.Loyalty.Offers.UpdateAsync("ofr_1", null!)),
        ["offer: empty status"] = ("Status", vinr => WireRow.All(vinr.Loyalty.Offers.ListAsync(new() { Status = "" }))),
        ["referral: no request"] = ("request", vinr => vinr.Loyalty.Referrals.CreateAsync(null!)),
        ["referral: empty program"] = ("request.Program", vinr => vinr.Loyalty.Referrals.CreateAsync(new() { Program = "", Referrer = "loy_1" })),
        ["referral: empty referrer"] = ("request.Referrer", vinr => vinr.Loyalty.Referrals.CreateAsync(new() { Program = "p", Referrer = "" })),
        ["referral: empty filter by customer"] = ("ReferrerCustomer", vinr => WireRow.All(vinr.Loyalty.Referrals.ListAsync(new() { ReferrerCustomer = "" }))),
        ["referral: empty filter"] = ("Referrer", vinr => WireRow.All(vinr.Loyalty.Referrals.ListAsync(new() { Referrer = "" }))),
        ["credit: no request"] = ("request", vinr => vinr.Loyalty.Credit.IssueAsync(null!)),
        ["credit: empty account"] = ("request.Account", vinr => vinr.Loyalty.Credit.IssueAsync(new() { Account = "", Amount = 1, Currency = "EUR" })),
        ["credit: empty currency"] = ("request.Currency", vinr => vinr.Loyalty.Credit.IssueAsync(new() { Account = "loy_1", Amount = 1, Currency = "" })),
        ["credit: amount 0"] = ("request.Amount", vinr => vinr.Loyalty.Credit.IssueAsync(new() { Account = "loy_1", Amount = 0, Currency = "EUR" })),
        ["credit: no change"] = ("request", vinr => vinr.Loyalty.Credit.UpdateAsync("sc_1", null!)),
        ["credit: empty filter by customer"] = ("Customer", vinr => WireRow.All(vinr.Loyalty.Credit.ListAsync(new() { Customer = "" }))),
        ["credit: empty filter"] = ("Account", vinr => WireRow.All(vinr.Loyalty.Credit.ListAsync(new() { Account = "" }))),
        ["segment: no request"] = ("request", vinr => vinr.Loyalty.Segments.CreateAsync(null!)),
        ["segment: empty name"] = ("request.Name", vinr => vinr.Loyalty.Segments.CreateAsync(new() { Program = "p", Name = "", Conditions = [] })),
        ["segment: no conditions"] = ("request.Conditions", vinr => vinr.Loyalty.Segments.CreateAsync(new() { Program = "p", Name = "n", Conditions = null! })),
        ["segment: empty filter"] = ("Program", vinr => WireRow.All(vinr.Loyalty.Segments.ListAsync(new() { Program = "" }))),
        ["analytics: no request"] = ("request", vinr => vinr.Loyalty.Analytics.SummaryAsync(null!)),
        ["analytics: empty program"] = ("request.Program", vinr => vinr.Loyalty.Analytics.SummaryAsync(new() { Program = "", Period = January })),
        ["analytics: no period"] = ("request.Period", vinr => vinr.Loyalty.Analytics.SummaryAsync(new() { Program = "p", Period = null! })),
        ["analytics: a period without a day"] = ("request", vinr => vinr.Loyalty.Analytics.SummaryAsync(new() { Program = "p", Period = January with { Lt = January.Gte } })),
        ["notification rule: no request"] = ("request", vinr => vinr.Notifications.Rules.CreateAsync(null!)),
        ["notification rule: default trigger"] = ("request.Trigger", vinr => vinr.Notifications.Rules.CreateAsync(new() { Trigger = default, Channels = [] })),
        ["notification rule: no channels"] = ("request.Channels", vinr => vinr.Notifications.Rules.CreateAsync(new() { Trigger = "x", Channels = null! })),
        ["webhook endpoint: no request"] = ("request", vinr => vinr.WebhookEndpoints.CreateAsync(null!)),
        ["webhook endpoint: empty url"] = ("request.Url", vinr => vinr.WebhookEndpoints.CreateAsync(new() { Url = "", EnabledEvents = [] })),
        ["webhook endpoint: no events"] = ("request.EnabledEvents", vinr => vinr.WebhookEndpoints.CreateAsync(new() { Url = "u", EnabledEvents = null! })),
        ["webhook endpoint: no change"] = ("request", vinr => vinr.WebhookEndpoints.UpdateAsync("we_1", null!)),
        ["payment: 0 without a discount"] = ("request.Amount", vinr => vinr.Payments.CreateAsync(new() { Amount = 0, Currency = "EUR" })),
        ["payment: 0 with an empty discount"] = ("request.Amount", vinr => vinr.Payments.CreateAsync(new() { Amount = 0, Currency = "EUR", DiscountId = " " })),
        ["payment: below 0 with a discount"] = ("request.Amount", vinr => vinr.Payments.CreateAsync(new() { Amount = -1, Currency = "EUR", DiscountId = "disc_1" })),
        ["list: limit 0"] = ("request", vinr => WireRow.All(vinr.Payments.ListAsync(new() { Limit = 0 }))),
        ["list: limit 101"] = ("request", vinr => WireRow.All(vinr.Payments.ListAsync(new() { Limit = 101 }))),
        ["list: both cursors"] = ("request", vinr => WireRow.All(vinr.Payments.ListAsync(new() { StartingAfter = "a", EndingBefore = "b" }))),
    };

    private static AnalyticsPeriodSpec January => new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) };

    private static CreateCheckoutSessionRequest Session => new() { Amount = 1, Currency = "EUR", SuccessUrl = "s", CancelUrl = "c" };

    public static TheoryData<string> Cases => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    [Keeps("calls.refused")]
    public async Task A_request_that_cannot_be_meant_is_refused_before_anything_is_sent(string name)
    {
        var (parameter, call) = Refused[name];
        using var handler = new CountingHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(vinr));

        Assert.Equal(parameter, refusal.ParamName);
        Assert.Equal(0, handler.Requests);
    }

    [Fact]
    public async Task A_list_is_not_asked_for_until_it_is_enumerated()
    {
        using var handler = new CountingHandler("""{"data":[]}""");
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        var list = vinr.Payments.ListAsync();
        Assert.Equal(0, handler.Requests);

        await WireRow.All(list);
        Assert.Equal(1, handler.Requests);
    }

    [Fact]
    public async Task Filters_and_expansions_stay_on_every_page()
    {
        using var handler = new CountingHandler(
            """{"data":[{"id":"loy_2"}],"page":{"has_more":true,"next_cursor":"c/1"}}""",
            """{"data":[{"id":"loy_1"}],"page":{"has_more":false}}""");
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler });

        await WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Program = "prog_1", Limit = 1 }, new() { Expand = ["tier"] }));

        Assert.Equal(
            [
                "/v1/loyalty-accounts?program=prog_1&limit=1&expand%5B%5D=tier",
                "/v1/loyalty-accounts?program=prog_1&limit=1&starting_after=c%2F1&expand%5B%5D=tier",
            ],
            handler.Targets);
    }
}
