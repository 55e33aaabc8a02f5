using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Programs, accounts, rules, rewards and manual transactions: what is kept, what changes, what is refused.</summary>
public class CommandTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;

    public CommandTests() => program = shop.Program(expiryMonths: 12);

    [Fact]
    [Shows("programs.update")]
    public void A_program_update_changes_what_it_names_and_clears_what_it_sets_to_null()
    {
        var changed = shop.Engine.Programs.Update(program.Id, new ProgramChanges { ExpiryMonths = null, PointValue = 2 });

        Assert.Equal(program with { Currency = program.Currency with { ExpiryMonths = null, PointValue = 2 } }, changed);
        Assert.Equal(changed, shop.Engine.Programs.Retrieve(program.Id));
        Refused.NotFound(shop, () => shop.Engine.Programs.Update("prog_x", new ProgramChanges()));
    }

    [Fact]
    public void A_program_that_makes_no_sense_is_refused()
    {
        Refused.By(shop, () => Create(" "), RefusalKind.Invalid, RefusalCodes.ParameterMissing, "name");
        Refused.Invalid(shop, () => Create(currency: new() { ExpiryMonths = 0 }), "currency.expiryMonths");
        Refused.Invalid(shop, () => Create(currency: new() { PointValue = 0 }), "currency.pointValue");
        Refused.Invalid(shop, () => Create(currency: new() { Decimals = -1 }), "currency.decimals");
        Refused.Invalid(shop, () => Create(tiers: Shop.SpendTiers(0)), "tierConfig.period.months");
        Refused.Invalid(shop, () => Create(tiers: new() { Steps = [new("A", 0, -1)] }), "tierConfig.tiers.threshold");
        Refused.Invalid(shop, () => Create(tiers: new() { Steps = [new("A", 0, 0), new("a", 1, 5)] }), "tierConfig.tiers");
        Refused.Invalid(shop, () => Create(tiers: new() { Steps = [new("A", 0, 0), new("B", 0, 5)] }), "tierConfig.tiers");

        void Create(string name = "P", PointsCurrency? currency = null, TierPlan? tiers = null) =>
            shop.Engine.Programs.Create(new NewProgram { Name = name, Currency = currency ?? new(), Tiers = tiers });
    }

    [Fact]
    [Shows("accounts.one")]
    [Shows("accounts.standalone")]
    [Shows("refusals.account_already_exists")]
    public void A_customer_has_one_account_in_a_program()
    {
        var account = shop.Enrol(program);

        var refusal = Refused.Conflict(shop, () => shop.Enrol(program), RefusalCodes.AccountAlreadyExists, "customer");

        Assert.Equal(account.Id, refusal.Resource);
        shop.Enrol(shop.Program());
        shop.Enrol(program, customer: null);
        shop.Enrol(program, customer: null);
    }

    [Fact]
    [Shows("refusals.resource_missing")]
    public void An_account_needs_a_program_and_a_customer_that_exist()
    {
        Refused.NotFound(shop, () => shop.Enrol(program, "cust_x"), "customer");
        Refused.NotFound(shop, () => shop.Engine.Accounts.Create(new NewAccount { Program = "prog_x" }), "program");
        Refused.By(
            shop,
            () => shop.Engine.Accounts.Create(new NewAccount { Program = "" }),
            RefusalKind.Invalid,
            RefusalCodes.ParameterMissing,
            "program");
    }

    [Fact]
    [Shows("accounts.update")]
    public void An_account_update_replaces_its_metadata()
    {
        var account = shop.Enrol(program);

        var changed = shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("a", "b") });

        Assert.Equal("b", changed.Metadata["a"]);
        Assert.Equal(changed, shop.Now(account));
        Assert.Same(changed.Metadata, shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = null }).Metadata);
    }

    [Fact]
    public void A_rule_update_changes_what_it_names_and_clears_what_it_sets_to_null()
    {
        var rule = shop.Rule(program, cap: 100, window: CapWindow.Day);

        var changed = shop.Engine.EarningRules.Update(
            rule.Id, new RuleChanges { Name = "Weekend", Cap = null, Window = null, Award = new FixedAward(9) });

        Assert.Equal(rule with { Name = "Weekend", Cap = null, Window = null, Award = new FixedAward(9) }, changed);
        Assert.Equal(changed, shop.Engine.EarningRules.Retrieve(rule.Id));
        shop.Engine.EarningRules.Delete(rule.Id);
        Refused.NotFound(shop, () => shop.Engine.EarningRules.Retrieve(rule.Id));
        Refused.NotFound(shop, () => shop.Engine.EarningRules.Delete(rule.Id));
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused()
    {
        var rates = ImmutableSortedDictionary<string, decimal>.Empty;

        Refused.Invalid(shop, () => shop.Rule(program, new FixedAward(0)), "award.points");
        Refused.Invalid(shop, () => shop.Rule(program, new PerAmountAward(0, 1)), "award.per");
        Refused.Invalid(shop, () => shop.Rule(program, new PerAmountAward(1, 0)), "award.points");
        Refused.Invalid(shop, () => shop.Rule(program, new PerCurrencyUnitAward(-1)), "earn.pointsPerCurrencyUnit");
        Refused.Invalid(shop, () => shop.Rule(program, new PerCurrencyAward(rates)), "award.rates");
        Refused.Invalid(shop, () => shop.Rule(program, new PerCurrencyAward(rates.Add("EURO", 1))), "award.rates");
        Refused.Invalid(shop, () => shop.Rule(program, multiplier: -0.1m), "multiplier");
        Refused.Invalid(shop, () => shop.Rule(program, multipliers: new RuleMultiplier("gold", -1)), "multipliers.factor");
        Refused.Invalid(shop, () => shop.Rule(program, cap: -1), "cap.points");
        Refused.By(shop, () => shop.Rule(program, trigger: ""), RefusalKind.Invalid, RefusalCodes.ParameterMissing, "trigger");
        Refused.NotFound(shop, () => shop.Rule(program with { Id = "prog_x" }), "program");
    }

    [Fact]
    public void A_reward_update_changes_what_it_names_and_clears_what_it_sets_to_null()
    {
        var reward = shop.Reward(program, inventory: 3);

        var changed = shop.Engine.Rewards.Update(reward.Id, new RewardChanges { Inventory = null, Cost = 90 });

        Assert.Equal(reward with { Inventory = null, Cost = 90 }, changed);
        Assert.Equal(changed, shop.Now(reward));
    }

    [Fact]
    public void A_reward_that_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Reward(program, cost: 0), "cost");
        Refused.Invalid(shop, () => shop.Reward(program, inventory: -1), "inventory");
        var reward = shop.Reward(program);
        Refused.Invalid(shop, () => Change(new RewardBenefit("discount", 0, "EUR")), "benefit.amount");
        Refused.Invalid(shop, () => Change(new RewardBenefit("discount_amount", 5, "€")), "benefit.currency");

        void Change(RewardBenefit benefit) => shop.Engine.Rewards.Update(reward.Id, new RewardChanges { Benefit = benefit });
    }

    [Fact]
    [Shows("ledger.by_hand")]
    [Shows("ledger.lifetime_counts")]
    [Shows("ledger.signed")]
    public void A_manual_entry_gives_or_takes()
    {
        var account = shop.Enrol(program);

        var give = shop.Give(account, 50, "expiry");
        var take = shop.Give(account, -20);

        Assert.Equal((50, 50, "expiry", EntryKind.Manual), (give.Amount, give.BalanceAfter, give.Reason, give.Kind));
        Assert.Equal((-20, 30, (DateTimeOffset?)null), (take.Amount, take.BalanceAfter, take.ExpiresAt));
        Assert.Equal((30, 50), (shop.Now(account).Balance, shop.Now(account).LifetimePoints));
        Assert.Equal(give, Assert.Single(shop.Events(EventTypes.PointsEarned)).Data);
        Assert.Equal(take, shop.Engine.Transactions.Retrieve(take.Id));
    }

    [Fact]
    [Shows("ledger.by_hand")]
    [Shows("refusals.insufficient_points")]
    public void A_manual_entry_that_makes_no_sense_is_refused()
    {
        var account = shop.Enrol(program);
        shop.Give(account, 10);

        Refused.Conflict(shop, () => shop.Give(account, -11), RefusalCodes.InsufficientPoints, "amount");
        Refused.Invalid(shop, () => shop.Give(account, 0), "amount");
        Refused.Invalid(shop, () => shop.Give(account, long.MinValue), "amount");
        Refused.By(shop, () => shop.Give(account, 1, ""), RefusalKind.Invalid, RefusalCodes.ParameterMissing, "reason");
        Refused.NotFound(shop, () => shop.Engine.Transactions.Create(new NewManualEntry("loy_x", 1, "r")), "account");
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Closed });
        Refused.Conflict(shop, () => shop.Give(account, 1), RefusalCodes.AccountClosed, "account");
    }
}
