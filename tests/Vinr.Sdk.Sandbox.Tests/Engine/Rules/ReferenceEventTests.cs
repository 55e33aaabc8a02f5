using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Events that only the API reference names: those of what no other page has a word for.</summary>
public class ReferenceEventTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("events.reference")]
    public void Rules_that_are_made_changed_and_deleted_are_events()
    {
        var rule = shop.Rule(shop.Program());
        shop.Engine.EarningRules.Update(rule.Id, new RuleChanges { Name = "Sundays" });
        shop.Engine.EarningRules.Delete(rule.Id);

        Assert.Equal(
            [(EventTypes.RuleCreated, null), (EventTypes.RuleUpdated, "Sundays"), (EventTypes.RuleDeleted, (string?)"Sundays")],
            shop.Events().Select(e => (e.Type, ((RuleRecord)e.Data).Name)));
        Assert.All(shop.Events(), e => Assert.Equal(rule.Id, e.Subject));
    }

    [Fact]
    [Shows("events.reference")]
    public void Rewards_and_tiers_are_events_and_a_tierConfig_is_not()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var reward = shop.Reward(program);
        shop.Engine.Rewards.Update(reward.Id, new RewardChanges { Active = false });
        var tier = shop.Engine.Tiers.Create(new() { Program = program.Id, Name = "Onyx", MinPoints = 1 });
        shop.Engine.Tiers.Update(tier.Id, new TierChanges { Name = "Jade" });
        shop.Engine.Tiers.Delete(tier.Id);

        Assert.Equal(
            [(EventTypes.RewardCreated, reward.Id), (EventTypes.TierCreated, tier.Id), (EventTypes.TierUpdated, tier.Id)],
            shop.Events().Select(e => (e.Type, e.Subject)));
        Assert.Equal("jade", ((TierStep)shop.Events()[^1].Data).Key);
    }

    [Fact]
    [Shows("events.reference")]
    [Shows("accounts.update")]
    public void An_account_that_is_updated_is_an_event_besides_the_tier_that_changes()
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("shoe", "42") });
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = "gold" });
        shop.Close(account);
        shop.Pay(100);

        Assert.Equal(
            [EventTypes.AccountCreated, EventTypes.AccountUpdated, EventTypes.TierChanged, EventTypes.AccountUpdated, EventTypes.AccountUpdated],
            shop.Events().Where(e => e.Data is AccountRecord or TierChange).Select(e => e.Type));
        Assert.Equal(AccountState.Closed, ((AccountRecord)shop.Events(EventTypes.AccountUpdated)[^1].Data).State);
    }

    [Fact]
    [Shows("events.one_name")]
    [Shows("events.types")]
    public void No_fact_is_sent_under_a_second_name()
    {
        var program = shop.Program();
        shop.Rule(program);
        var friend = shop.NewCustomer();
        var account = shop.Enrol(program);
        shop.EnrolWith(shop.Referral(account), friend);
        shop.Pay(20_000, customer: friend);
        var redemption = shop.Redeem(account, shop.Reward(program));
        shop.Pay(100, discount: redemption.DiscountId);

        Assert.Equal(
            [
                EventTypes.RuleCreated, EventTypes.CustomerCreated, EventTypes.AccountCreated, EventTypes.ReferralCreated, EventTypes.AccountCreated, EventTypes.ReferralAttributed,
                EventTypes.PaymentCreated, EventTypes.PaymentProcessing, EventTypes.PaymentCompleted, EventTypes.PointsEarned,
                EventTypes.ReferralConverted, EventTypes.PointsEarned, EventTypes.PointsEarned,
                EventTypes.RewardCreated, EventTypes.RewardRedeemed,
                EventTypes.PaymentCreated, EventTypes.PaymentProcessing, EventTypes.PaymentCompleted, EventTypes.RedemptionCompleted, EventTypes.PointsEarned,
            ],
            shop.Events().Select(e => e.Type));
    }
}
