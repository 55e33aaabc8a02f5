using System.Text.Json.Nodes;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Events;

/// <summary>Each event as a class of its own, and nothing that fails because it is new.</summary>
public sealed class TypedEventTests
{
    private const string Account = """{"id":"loy_1","tier":"gold","previousTier":"silver"}""";

    [Theory]
    [InlineData("loyalty.points.earned", typeof(PointsEarned))]
    [InlineData("loyalty.points.expiring", typeof(PointsExpiring))]
    [InlineData("loyalty.points.expired", typeof(PointsExpired))]
    [InlineData("loyalty.tier.changed", typeof(TierChanged))]
    [InlineData("loyalty.account.created", typeof(AccountCreated))]
    [InlineData("loyalty.reward.redeemed", typeof(RewardRedeemed))]
    [InlineData("redemption.completed", typeof(RedemptionCompleted))]
    [InlineData("reward.unlocked", typeof(RewardUnlocked))]
    [InlineData("referral.created", typeof(ReferralCreated))]
    [InlineData("referral.attributed", typeof(ReferralAttributed))]
    [InlineData("referral.converted", typeof(ReferralConverted))]
    [InlineData("referral.rejected", typeof(ReferralRejected))]
    [InlineData("loyalty_account.updated", typeof(AccountUpdated))]
    [InlineData("reward.created", typeof(RewardCreated))]
    [InlineData("referral.qualified", typeof(ReferralQualified))]
    [InlineData("referral.rewarded", typeof(ReferralRewarded))]
    [InlineData("tier.created", typeof(TierCreated))]
    [InlineData("tier.updated", typeof(TierUpdated))]
    [InlineData("earning_rule.created", typeof(EarningRuleCreated))]
    [InlineData("earning_rule.updated", typeof(EarningRuleUpdated))]
    [InlineData("earning_rule.deleted", typeof(EarningRuleDeleted))]
    [InlineData("store_credit.created", typeof(StoreCreditCreated))]
    [InlineData("store_credit.updated", typeof(StoreCreditUpdated))]
    [InlineData("payment.created", typeof(PaymentCreated))]
    [InlineData("payment.requires_authentication", typeof(PaymentRequiresAuthentication))]
    [InlineData("payment.processing", typeof(PaymentProcessing))]
    [InlineData("payment.authorized", typeof(PaymentAuthorized))]
    [InlineData("payment.completed", typeof(PaymentCompleted))]
    [InlineData("payment.failed", typeof(PaymentFailed))]
    [InlineData("payment.expired", typeof(PaymentExpired))]
    [InlineData("payment.cancelled", typeof(PaymentCancelled))]
    [InlineData("payment.refunded", typeof(PaymentRefunded))]
    [InlineData("refund.created", typeof(RefundCreated))]
    [InlineData("refund.updated", typeof(RefundUpdated))]
    [InlineData("refund.completed", typeof(RefundCompleted))]
    [InlineData("customer.created", typeof(CustomerCreated))]
    [InlineData("customer.updated", typeof(CustomerUpdated))]
    [InlineData("customer.deleted", typeof(CustomerDeleted))]
    [InlineData("loyalty_account.created", typeof(AccountCreated))]
    [InlineData("redemption.created", typeof(RewardRedeemed))]
    [InlineData("payment.succeeded", typeof(PaymentCompleted))]
    [InlineData("subscription.created", typeof(UnknownEvent))]
    [InlineData("dispute.opened", typeof(UnknownEvent))]
    [InlineData("settlement.completed", typeof(UnknownEvent))]
    [InlineData("brand.new", typeof(UnknownEvent))]
    [InlineData("LOYALTY.POINTS.EARNED", typeof(UnknownEvent))]
    [InlineData("", typeof(UnknownEvent))]
    public void A_type_has_a_class_and_keeps_its_name(string type, Type model)
    {
        var happened = Read(type, "{}");

        Assert.IsType(model, happened);
        Assert.Equal(type, happened.Type.ToString());
    }

    [Theory]
    [InlineData("""{"amount":150,"type":"credit"}""", typeof(PointsEarned))]
    [InlineData("""{"amount":150}""", typeof(PointsEarned))]
    [InlineData("""{"type":"credit"}""", typeof(PointsEarned))]
    [InlineData("""{"amount":-150,"type":"debit","reason":"expiry"}""", typeof(PointsExpired))]
    [InlineData("""{"amount":-150,"type":"debit","reason":"redemption"}""", typeof(UnknownEvent))]
    [InlineData("""{"amount":"many"}""", typeof(UnknownEvent))]
    [InlineData("{}", typeof(UnknownEvent))]
    public void The_one_event_for_entries_is_what_its_entry_is(string entry, Type model) =>
        Assert.IsType(model, Read("points_transaction.created", entry));

    [Fact]
    public void A_snapshot_is_read_as_its_model()
    {
        Assert.Equal("ptx_1", Assert.IsType<PointsEarned>(Read("loyalty.points.earned", """{"id":"ptx_1"}""")).Transaction!.Id);
        Assert.Equal("loy_1", Assert.IsType<AccountCreated>(Read("loyalty.account.created", Account)).Account!.Id);
        Assert.Equal("rdm_1", Assert.IsType<RewardRedeemed>(Read("loyalty.reward.redeemed", """{"id":"rdm_1"}""")).Redemption!.Id);
        Assert.Equal("rwd_1", Assert.IsType<RewardUnlocked>(Read("reward.unlocked", """{"id":"rwd_1"}""")).Reward!.Id);
        Assert.Equal("ref_1", Assert.IsType<ReferralConverted>(Read("referral.converted", """{"id":"ref_1"}""")).Referral!.Id);
        Assert.Equal("pay_1", Assert.IsType<PaymentCompleted>(Read("payment.completed", """{"id":"pay_1"}""")).Payment!.Id);
        Assert.Equal("re_1", Assert.IsType<RefundCompleted>(Read("refund.completed", """{"id":"re_1"}""")).Refund!.Id);
        Assert.Equal("loy_1", Assert.IsType<AccountUpdated>(Read("loyalty_account.updated", Account)).Account!.Id);
        Assert.Equal("tier_1", Assert.IsType<TierUpdated>(Read("tier.updated", """{"id":"tier_1"}""")).Tier!.Id);
        Assert.Equal("rule_1", Assert.IsType<EarningRuleDeleted>(Read("earning_rule.deleted", """{"id":"rule_1"}""")).Rule!.Id);
        Assert.Equal("sc_1", Assert.IsType<StoreCreditUpdated>(Read("store_credit.updated", """{"id":"sc_1"}""")).Credit!.Id);
        Assert.Equal("rwd_1", Assert.IsType<RewardCreated>(Read("reward.created", """{"id":"rwd_1"}""")).Reward!.Id);
        Assert.Equal("ref_1", Assert.IsType<ReferralRewarded>(Read("referral.rewarded", """{"id":"ref_1"}""")).Referral!.Id);
        Assert.Equal("cust_1", Assert.IsType<CustomerUpdated>(Read("customer.updated", """{"id":"cust_1"}""")).Customer!.Id);
    }

    [Fact]
    public void A_change_of_tier_says_from_where_to_where()
    {
        var changed = Assert.IsType<TierChanged>(Read("loyalty.tier.changed", Account));

        Assert.Equal(("silver", "gold"), (changed.PreviousTier, changed.Account!.Tier!.Id));
        Assert.Null(Assert.IsType<TierChanged>(Read("loyalty.tier.changed", """{"id":"loy_1"}""")).PreviousTier);
        Assert.Same(changed.Account, changed.Account);
    }

    [Theory]
    [InlineData("""{"object":{"amount":"many"}}""")]
    [InlineData("""{"object":null}""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [Keeps("webhooks.whole")]
    public void A_snapshot_of_another_shape_is_null_and_kept(string data)
    {
        var json = $$"""{"id":"evt_1","type":"loyalty.points.earned","data":{{data}},"created":"2026-01-05T09:00:00Z"}""";

        var earned = VinrJson.Deserialize<PointsEarned>(json);

        Assert.Null(earned.Transaction);
        Assert.Null(earned.Transaction);
        if (data is not ("null" or """{"object":null}""")) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(VinrJson.Serialize(earned))));
    }

    [Fact]
    [Keeps("webhooks.whole")]
    [Keeps("data.unknown")]
    public void A_new_version_with_new_fields_loses_nothing()
    {
        const string Json = """{"id":"evt_1","type":"brand.new","api_version":"2031-01-01","data":{"object":{"id":"x_1","fine":true},"previous":{"a":1}},"created":"2026-01-05T09:00:00Z","livemode":false}""";

        var unknown = Assert.IsType<UnknownEvent>(VinrJson.Deserialize<VinrEvent>(Json));

        Assert.Equal("""{"id":"x_1","fine":true}""", unknown.Data.Object!.Value.GetRawText());
        Assert.Equal("2031-01-01", unknown.AdditionalProperties!["api_version"].GetString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(VinrJson.Serialize<VinrEvent>(unknown))));
    }

    [Fact]
    public void An_event_is_not_read_as_what_it_is_not()
    {
        const string Json = """{"type":"loyalty.tier.changed"}""";

        Assert.IsType<TierChanged>(VinrJson.Deserialize<TierChanged>(Json));
        Assert.Throws<VinrResponseFormatException>(() => VinrJson.Deserialize<PointsEarned>(Json));
        Assert.IsType<PointsEarned>(VinrJson.Deserialize<PointsEarned>("{}"));
        Assert.IsType<UnknownEvent>(VinrJson.Deserialize<VinrEvent>("{}"));
    }

    [Theory]
    [InlineData("loyalty.points.earned", """{"id":"ptx_1","account":"loy_1"}""", "loy_1")]
    [InlineData("loyalty.points.earned", """{"id":"ptx_1","loyalty_account":"loy_1"}""", "loy_1")]
    [InlineData("loyalty.points.earned", """{"id":"ptx_1","account":{"id":"loy_1","balance":3}}""", "loy_1")]
    [InlineData("loyalty.tier.changed", Account, "loy_1")]
    [InlineData("referral.converted", """{"id":"ref_1","referrer":"loy_1","referee":"loy_2"}""", "loy_1")]
    [InlineData("brand.new", """{"id":"x_1","account":"loy_1"}""", "loy_1")]
    [InlineData("payment.completed", """{"id":"pay_1","customer":"cust_1"}""", null)]
    [InlineData("loyalty.points.earned", """{"account":7}""", null)]
    [InlineData("loyalty.points.earned", """{"account":"\ud800"}""", null)]
    [InlineData("loyalty.points.earned", """{"account":""}""", null)]
    [InlineData("loyalty.points.earned", "null", null)]
    public void The_member_is_found_in_the_snapshot(string type, string snapshot, string? account) => Assert.Equal(account, Read(type, snapshot).AccountId);

    [Fact]
    public async Task Events_that_are_asked_for_are_of_their_own_class_too()
    {
        const string Earned = """{"id":"evt_1","type":"loyalty.points.earned","data":{"object":{"id":"ptx_1"}}}""";
        using var handler = new StubHandler(
            Reply.Of(200, Earned), Reply.Of(200, $$$"""{"object":"list","data":[{{{Earned}}},{"id":"evt_0","type":"brand.new"}],"page":{"has_more":false}}"""));
        using var vinr = new VinrClient(new VinrClientOptions { SecretKey = Clients.Key, HttpHandler = handler });

        var one = Assert.IsType<PointsEarned>(await vinr.Events.RetrieveAsync("evt_1"));
        Assert.Equal("ptx_1", one.Transaction!.Id);
        Assert.Equal(200, (int)one.Response!.StatusCode);

        var listed = new List<VinrEvent>();
        await foreach (var happened in vinr.Events.ListAsync()) listed.Add(happened);
        Assert.Collection(listed, first => Assert.IsType<PointsEarned>(first), second => Assert.IsType<UnknownEvent>(second));
    }

    private static VinrEvent Read(string type, string snapshot) =>
        VinrJson.Deserialize<VinrEvent>($$"""{"id":"evt_1","type":"{{type}}","data":{"object":{{snapshot}}},"created":1767603600}""");
}
