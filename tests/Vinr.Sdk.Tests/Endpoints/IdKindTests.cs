using System.Reflection;
using System.Text.RegularExpressions;
using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Conventions;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>An id of another kind is refused wherever an id can be given; one that nobody knows is not.</summary>
public sealed partial class IdKindTests
{
    // Every property of a request that is an id, and of what.
    private static readonly Dictionary<string, IdKind> Fields = new()
    {
        ["Program"] = IdKind.Program,
        ["ProgramId"] = IdKind.Program,
        ["Customer"] = IdKind.Customer,
        ["CustomerId"] = IdKind.Customer,
        ["Account"] = IdKind.Account,
        ["Referrer"] = IdKind.Account,
        ["ReferrerCustomer"] = IdKind.Customer,
        ["Reward"] = IdKind.Reward,
        ["Payment"] = IdKind.Payment,
        ["DiscountId"] = IdKind.Discount,
        ["PaymentMethod"] = IdKind.PaymentMethod,
        ["Segment"] = IdKind.Segment,
        ["Segments"] = IdKind.Segment,
    };

    private static readonly Dictionary<string, IdKind> Resources = new()
    {
        ["Programs"] = IdKind.Program,
        ["Accounts"] = IdKind.Account,
        ["EarningRules"] = IdKind.EarningRule,
        ["Rewards"] = IdKind.Reward,
        ["Redemptions"] = IdKind.Redemption,
        ["Transactions"] = IdKind.Transaction,
        ["Tiers"] = IdKind.Tier,
        ["Segments"] = IdKind.Segment,
        ["Campaigns"] = IdKind.Campaign,
        ["Promotions"] = IdKind.Promotion,
        ["Offers"] = IdKind.Offer,
        ["Referrals"] = IdKind.Referral,
        ["Credit"] = IdKind.Credit,
        ["Customers"] = IdKind.Customer,
        ["Payments"] = IdKind.Payment,
        ["Refunds"] = IdKind.Refund,
        ["Sessions"] = IdKind.CheckoutSession,
        ["Events"] = IdKind.Event,
        ["Rules"] = IdKind.NotificationRule,
        ["WebhookEndpoints"] = IdKind.WebhookEndpoint,
    };

    private static readonly Dictionary<string, (IdKind Kind, Func<VinrClient, string, Task> Call)> Places = new()
    {
        ["account.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Accounts.CreateAsync(new() { Program = id })),
        ["account.Customer"] = (IdKind.Customer, (vinr, id) => vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_1", Customer = id })),
        ["accounts by Customer"] = (IdKind.Customer, (vinr, id) => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Customer = id }))),
        ["accounts by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Program = id }))),
        ["find: program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Accounts.FindByCustomerAsync(id, "cust_1")),
        ["find: customer"] = (IdKind.Customer, (vinr, id) => vinr.Loyalty.Accounts.FindByCustomerAsync("prog_1", id)),
        ["rule.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.EarningRules.CreateAsync(new() { Program = id, Trigger = "x", Earn = new() })),
        ["rules by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.EarningRules.ListAsync(new() { Program = id }))),
        ["reward.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Rewards.CreateAsync(new() { Program = id, Name = "n", Cost = 1 })),
        ["rewards by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Rewards.ListAsync(new() { Program = id }))),
        ["redemption.Account"] = (IdKind.Account, (vinr, id) => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = id, Reward = "rwd_1" })),
        ["redemption.Reward"] = (IdKind.Reward, (vinr, id) => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = id })),
        ["redemptions by Account"] = (IdKind.Account, (vinr, id) => WireRow.All(vinr.Loyalty.Redemptions.ListAsync(new() { Account = id }))),
        ["redemptions by Customer"] = (IdKind.Customer, (vinr, id) => WireRow.All(vinr.Loyalty.Redemptions.ListAsync(new() { Customer = id }))),
        ["transaction.Account"] = (IdKind.Account, (vinr, id) => vinr.Loyalty.Transactions.CreateAsync(new() { Account = id, Amount = 1, Reason = "r" })),
        ["transactions by Account"] = (IdKind.Account, (vinr, id) => WireRow.All(vinr.Loyalty.Transactions.ListAsync(new() { Account = id }))),
        ["tier.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Tiers.CreateAsync(new() { Program = id, Name = "n", MinPoints = 1 })),
        ["tiers by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Tiers.ListAsync(new() { Program = id }))),
        ["campaign.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Campaigns.CreateAsync(new() { Program = id, Name = "n" })),
        ["campaign.Audience.Segment"] = (IdKind.Segment, (vinr, id) => vinr.Loyalty.Campaigns.CreateAsync(new() { Program = "prog_1", Name = "n", Audience = new() { Segment = id } })),
        ["campaign again.Audience.Segment"] = (IdKind.Segment, (vinr, id) => vinr.Loyalty.Campaigns.UpdateAsync("camp_1", new() { Audience = new CampaignAudienceSpec { Segment = id } })),
        ["campaigns by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Campaigns.ListAsync(new() { Program = id }))),
        ["promotion.ProgramId"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Promotions.CreateAsync(new() { ProgramId = id, Name = "n" })),
        ["promotions by ProgramId"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Promotions.ListAsync(new() { ProgramId = id }))),
        ["offer.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Offers.CreateAsync(new() { Name = "n", Program = id })),
        ["offer.Targeting.Segments"] = (IdKind.Segment, (vinr, id) => vinr.Loyalty.Offers.CreateAsync(new() { Name = "n", Targeting = new() { Segments = ["seg_1", id] } })),
        ["referral.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Referrals.CreateAsync(new() { Program = id, Referrer = "loy_1" })),
        ["referral.Referrer"] = (IdKind.Account, (vinr, id) => vinr.Loyalty.Referrals.CreateAsync(new() { Program = "prog_1", Referrer = id })),
        ["referrals by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Referrals.ListAsync(new() { Program = id }))),
        ["referrals by Referrer"] = (IdKind.Account, (vinr, id) => WireRow.All(vinr.Loyalty.Referrals.ListAsync(new() { Referrer = id }))),
        ["referrals by ReferrerCustomer"] = (IdKind.Customer, (vinr, id) => WireRow.All(vinr.Loyalty.Referrals.ListAsync(new() { ReferrerCustomer = id }))),
        ["credit.Account"] = (IdKind.Account, (vinr, id) => vinr.Loyalty.Credit.IssueAsync(new() { Account = id, Amount = 1, Currency = "EUR" })),
        ["credit by Account"] = (IdKind.Account, (vinr, id) => WireRow.All(vinr.Loyalty.Credit.ListAsync(new() { Account = id }))),
        ["credit by Customer"] = (IdKind.Customer, (vinr, id) => WireRow.All(vinr.Loyalty.Credit.ListAsync(new() { Customer = id }))),
        ["segment.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Segments.CreateAsync(new() { Program = id, Name = "n", Conditions = [] })),
        ["segments by Program"] = (IdKind.Program, (vinr, id) => WireRow.All(vinr.Loyalty.Segments.ListAsync(new() { Program = id }))),
        ["analytics.Program"] = (IdKind.Program, (vinr, id) => vinr.Loyalty.Analytics.SummaryAsync(new() { Program = id, Period = new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) } })),
        ["payment.Customer"] = (IdKind.Customer, (vinr, id) => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", Customer = id })),
        ["payment.DiscountId"] = (IdKind.Discount, (vinr, id) => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", DiscountId = id })),
        ["payment.PaymentMethod"] = (IdKind.PaymentMethod, (vinr, id) => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", PaymentMethod = id })),
        ["payment.Metadata"] = (IdKind.Account, (vinr, id) => vinr.Payments.CreateAsync(new() { Amount = 1, Currency = "EUR", Metadata = new() { ["loyalty_account"] = id } })),
        ["session.Customer.CustomerId"] = (IdKind.Customer, (vinr, id) => vinr.Checkout.Sessions.CreateAsync(
            new() { Amount = 1, Currency = "EUR", SuccessUrl = "s", CancelUrl = "c", Customer = new() { CustomerId = id } })),
        ["session.DiscountId"] = (IdKind.Discount, (vinr, id) => vinr.Checkout.Sessions.CreateAsync(
            new() { Amount = 1, Currency = "EUR", SuccessUrl = "s", CancelUrl = "c", DiscountId = id })),
        ["payments by Customer"] = (IdKind.Customer, (vinr, id) => WireRow.All(vinr.Payments.ListAsync(new() { Customer = id }))),
        ["refund.Payment"] = (IdKind.Payment, (vinr, id) => vinr.Refunds.CreateAsync(new() { Payment = id })),
        ["refunds by Payment"] = (IdKind.Payment, (vinr, id) => WireRow.All(vinr.Refunds.ListAsync(new() { Payment = id }))),
    };

    public static TheoryData<string> PlaceNames => [.. Places.Keys];

    public static TheoryData<string> Operations => [.. IdOperation.All.Keys];

    public static TheoryData<string> Lists => [.. Resources.Keys.Except(["Sessions"])]; // which have no list

    [Theory]
    [MemberData(nameof(PlaceNames))]
    [Keeps("calls.refused")]
    public async Task A_field_or_filter_with_an_id_of_another_kind_is_refused(string place)
    {
        var (kind, call) = Places[place];
        await AssertOnly(kind, call);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    [Keeps("calls.refused")]
    public async Task A_path_with_an_id_of_another_kind_is_refused(string operation) =>
        await AssertOnly(Resources[operation.Split('.')[^2]], (vinr, id) => IdOperation.All[operation].CallAsync(vinr, id));

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_does_not_begin_at_an_id_of_another_kind(string resource)
    {
        foreach (var cursor in new[] { nameof(ListRequest.StartingAfter), nameof(ListRequest.EndingBefore) })
        {
            await AssertOnly(Resources[resource], (vinr, id) => ListAsync(vinr, resource, cursor, id));
        }
    }

    [Theory]
    [InlineData("re_engaged")]
    [InlineData("pay_later")]
    [InlineData("we_miss_you_2026")]
    [InlineData("tier_gold-lapsed")]
    [InlineData("ref_")]
    [InlineData("lapsed_90d")]
    public async Task A_segment_may_go_by_a_name_that_begins_like_an_id(string name)
    {
        foreach (var place in Places.Keys.Where(place => place.Contains(".Segment", StringComparison.Ordinal) || place.EndsWith(".Segments", StringComparison.Ordinal)))
        {
            using var handler = new CountingHandler();
            using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler, MaxRetries = 0 });

            await Record.ExceptionAsync(() => Places[place].Call(vinr, name));

            Assert.True(handler.Requests == 1, place);
        }
    }

    [Fact]
    public async Task A_notification_rule_may_have_an_id_like_that_of_a_webhook_endpoint()
    {
        using var handler = new CountingHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler, MaxRetries = 0 });

        await Record.ExceptionAsync(() => vinr.Notifications.Rules.RetrieveAsync("we_1"));

        Assert.Equal(1, handler.Requests);
    }

    [Fact]
    public void Every_kind_has_a_prefix_of_its_own_and_all_are_in_the_table()
    {
        var declared = typeof(IdKind).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(IdKind)).Select(field => (IdKind)field.GetValue(null)!);

        Assert.Equal(declared, IdKind.All);
        Assert.All(IdKind.All, kind => Assert.DoesNotContain(IdKind.All, other => other != kind && kind.Prefix.StartsWith(other.Prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_field_of_a_request_that_is_an_id_is_looked_at_here()
    {
        var ids = from type in typeof(VinrClient).Assembly.GetExportedTypes()
                  where type.Name.EndsWith("Request", StringComparison.Ordinal) || type.Name.EndsWith("Spec", StringComparison.Ordinal)
                  from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                  where property.Name != nameof(CreateCheckoutSessionRequest.ConfigId) // a name of the merchant's
                  where (property.PropertyType == typeof(string) || property.PropertyType == typeof(IReadOnlyList<string>)) && NamesResource().IsMatch(property.Name)
                  select (Request: type, property.Name);

        // Fields of creation and filters of lists: as many as there are places above, and none under a name that is not known.
        Assert.All(ids, field => Assert.Contains(field.Name, Fields.Keys));
        Assert.Equal(ids.Count(), Places.Keys.Count(place => !place.StartsWith("find", StringComparison.Ordinal) && place is not ("payment.Metadata" or "campaign again.Audience.Segment")));
        Assert.Equal(IdOperation.All.Keys.Select(operation => operation.Split('.')[^2]).Distinct().Order(), Resources.Keys.Order());
    }

    private static async Task AssertOnly(IdKind kind, Func<VinrClient, string, Task> call)
    {
        using var handler = new CountingHandler();
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = "sk_test_wire", HttpHandler = handler, MaxRetries = 0 });
        foreach (var other in IdKind.All.Where(other => other != kind && other.Prefix != kind.Other))
        {
            var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(vinr, other.Prefix + "1"));

            Assert.Contains(kind.ToString(), refusal.Message, StringComparison.Ordinal);
            Assert.Contains(other.ToString(), refusal.Message, StringComparison.Ordinal);
            Assert.NotEmpty(refusal.ParamName!);
            Assert.StartsWith(refusal.ParamName!, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, handler.Requests);

        foreach (var id in new[] { kind.Prefix + "1", "brand_new_1", "4711", kind.Prefix.ToUpperInvariant() + "1", "loyal", "x" + kind.Prefix })
        {
            await Record.ExceptionAsync(() => call(vinr, id));
        }

        Assert.Equal(6, handler.Requests);
    }

    private static async Task ListAsync(VinrClient vinr, string resource, string cursor, string id)
    {
        var client = Root.All.Select(root => root.Type.GetProperty(resource)?.GetValue(root.Of(vinr))).First(found => found is not null)!;
        if (client.GetType().GetMethod("ListAsync") is not { } list) return;

        var request = Activator.CreateInstance(list.GetParameters()[0].ParameterType)!;
        request.GetType().GetProperty(cursor)!.SetValue(request, id);
        var items = list.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [request, null, CancellationToken.None], null)!;
        await (Task)typeof(WireRow).GetMethod(nameof(WireRow.All))!.MakeGenericMethod(items.GetType().GenericTypeArguments[0]).Invoke(null, [items])!;
    }

    [GeneratedRegex("^(Program|Customer|Account|Referrer|ReferrerCustomer|Referee|Reward|Redemption|Payment|PaymentMethod|Refund|Segments?|Campaign|Promotion|Offer|Rule|Member|Discount|.*[a-z]Id)$")]
    private static partial Regex NamesResource();
}
