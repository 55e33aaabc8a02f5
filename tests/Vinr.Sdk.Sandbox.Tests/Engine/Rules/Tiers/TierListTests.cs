using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Tiers made one by one, and those of a tierConfig: one list.</summary>
public class TierListTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("tiers.list")]
    [Shows("tiers.first")]
    public void The_first_tier_of_a_program_lets_points_decide()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        Assert.Null(account.Tier);

        Tier(program, "Member", 0);
        Assert.Equal("member", shop.Now(account).Tier);
        Tier(program, "Gold", 100);
        shop.Give(account, 100);

        Assert.Equal("gold", shop.Now(account).Tier);
        Assert.Equal(QualifyOn.Points, shop.Engine.Programs.Retrieve(program.Id).Tiers!.QualifyOn);
    }

    [Fact]
    public void A_tier_joins_the_program_s_own_where_its_threshold_belongs()
    {
        var program = shop.Program(tiers: new() { Steps = [new("Member", 0, 0), new("Gold", 2, 150_000)] });

        var silver = Tier(program, "Silver", 50_000);
        var bronze = Tier(program, "Bronze", 20_000);

        Assert.Equal(1, silver.Rank);
        Assert.Equal(
            [("Member", 0, 0), ("Bronze", 1, 20_000), ("Silver", 2, 50_000), ("Gold", 3, 150_000)],
            shop.Engine.Programs.Retrieve(program.Id).Tiers!.Steps.Select(step => (step.Name, step.Rank, step.Threshold)));
        Assert.Equal(1, shop.Engine.Tiers.Retrieve(bronze.Id).Rank);
    }

    [Fact]
    [Shows("tiers.ascending")]
    public void Lists_are_ordered_by_threshold()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var other = shop.Program();
        Tier(other, "Vip", 100_000);

        Assert.Equal(["Member", "Silver", "Gold"], Names(new(program.Id)));
        Assert.Equal(["Member", "Silver", "Vip", "Gold"], Names(new()));
        Assert.Empty(Names(new("prog_none")));
    }

    [Fact]
    public void Lists_are_paged_in_their_own_order()
    {
        var program = shop.Program();
        foreach (var points in new[] { 40, 20, 30, 10, 50 })
        {
            Tier(program, $"T{points}", points);
        }

        var first = Page(new(Limit: 2));
        var second = Page(new(Limit: 2, StartingAfter: first.NextCursor));
        var third = Page(new(Limit: 2, StartingAfter: second.NextCursor));
        var back = Page(new(Limit: 2, EndingBefore: third.Items[0].Id));
        var start = Page(new(Limit: 2, EndingBefore: back.NextCursor));

        Assert.Equal(["T10", "T20"], first.Items.Select(tier => tier.Name));
        Assert.Equal(["T30", "T40"], second.Items.Select(tier => tier.Name));
        Assert.Equal(["T50"], third.Items.Select(tier => tier.Name));
        Assert.Equal((true, true, false, 5), (first.HasMore, second.HasMore, third.HasMore, (int)third.TotalEstimate));
        Assert.Equal(["T30", "T40"], back.Items.Select(tier => tier.Name));
        Assert.Equal(["T10", "T20"], start.Items.Select(tier => tier.Name));
        Assert.Equal((true, false), (back.HasMore, start.HasMore));
        Refused.Invalid(shop, () => Page(new(StartingAfter: "tier_none")), "starting_after");

        PageResult<TierStep> Page(PageRequest request) => shop.Engine.Tiers.List(new(program.Id), request);
    }

    [Fact]
    [Shows("tiers.deleted")]
    public void A_deleted_tier_finds_its_members_another_and_says_so()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        var byHand = shop.Enrol(program, shop.NewCustomer());
        shop.Pay(150_000);
        SetTier(byHand, "gold");
        var gold = Find(program, "gold");

        shop.Engine.Tiers.Delete(gold.Id);

        Assert.Equal(("silver", "member"), (shop.Now(account).Tier, shop.Now(byHand).Tier));
        Assert.Equal(
            [("gold", "silver"), ("gold", "member")],
            shop.Events(EventTypes.TierChanged).TakeLast(2).Select(e => (TierChange)e.Data).Select(c => (c.PreviousTier, c.Account.Tier)));
        Refused.NotFound(shop, () => shop.Engine.Tiers.Delete(gold.Id));
        Refused.NotFound(shop, () => shop.Engine.Tiers.Retrieve(gold.Id));
    }

    [Fact]
    public void Who_loses_the_last_tier_has_none()
    {
        var program = shop.Program(tiers: new() { Steps = [new("Member", 0, 0)] });
        var account = shop.Enrol(program);

        shop.Engine.Tiers.Delete(Find(program, "member").Id);

        Assert.Null(shop.Now(account).Tier);
    }

    [Fact]
    [Shows("tiers.next_change")]
    public void A_threshold_that_moves_is_felt_at_the_next_change_of_balance()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        shop.Pay(60_000);
        var silver = Find(program, "silver");

        var changed = shop.Engine.Tiers.Update(silver.Id, new TierChanges { MinPoints = 200_000 });

        Assert.Equal("silver", shop.Now(account).Tier);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("a", "b") });
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.Give(account, 1);
        Assert.Equal("member", shop.Now(account).Tier);
        Assert.Equal((silver.Id, 3), (changed.Id, changed.Rank));
        Assert.Equal(["Member", "Gold", "Silver"], Names(new(program.Id)));
    }

    [Theory]
    [Shows("tiers.next_change")]
    [InlineData("redeem")]
    [InlineData("release")]
    [InlineData("pay")]
    public void New_tiers_are_felt_when_points_are_spent_or_come_back_and_when_something_is_paid(string change)
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        shop.Pay(60_000);
        shop.Give(account, 100);
        var pending = change == "release" ? shop.Redeem(account, shop.Reward(program)) : null;

        Tier(program, "Onyx", 55_000);
        Assert.Equal("silver", shop.Now(account).Tier);
        if (pending is not null) shop.Engine.Redemptions.Release(pending.Id);
        else if (change == "redeem") shop.Redeem(account, shop.Reward(program));
        else shop.Pay(1);

        Assert.Equal("onyx", shop.Now(account).Tier);
        Assert.Equal(("silver", "onyx"), Last(shop.Events(EventTypes.TierChanged)));

        static (string?, string?) Last(IReadOnlyList<EventRecord> changes) => ((TierChange)changes[^1].Data) is var last ? (last.PreviousTier, last.Account.Tier) : default;
    }

    [Fact]
    [Shows("tiers.deleted")]
    public void Who_was_in_another_tier_waits_for_a_change_when_one_is_deleted()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var (account, other) = (shop.Enrol(program), shop.Enrol(program, shop.NewCustomer()));
        shop.Pay(60_000);
        shop.Engine.Tiers.Update(Find(program, "silver").Id, new TierChanges { MinPoints = 70_000 });

        shop.Engine.Tiers.Delete(Find(program, "gold").Id);

        Assert.Equal(("silver", "member"), (shop.Now(account).Tier, shop.Now(other).Tier));
        Assert.Single(shop.Events(EventTypes.TierChanged));
    }

    [Fact]
    [Shows("tiers.renamed")]
    public void A_new_name_is_a_new_key_and_takes_the_members_along()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        var byHand = shop.Enrol(program, shop.NewCustomer());
        shop.Pay(150_000);
        SetTier(byHand, "gold");

        var changed = shop.Engine.Tiers.Update(
            Find(program, "gold").Id, new TierChanges { Name = "Platinum", Benefits = new(["Lounge"], true), Metadata = Metadata.Empty.Add("a", "b") });

        Assert.Equal(("platinum", "Lounge", "b"), (changed.Key, changed.Benefits[0], changed.Metadata["a"]));
        Assert.Equal(("platinum", "platinum"), (shop.Now(account).Tier, shop.Now(byHand).Tier));
        Assert.Equal("platinum", shop.Now(byHand).TierOverride);
        Assert.DoesNotContain(shop.Events(EventTypes.TierChanged), e => ((TierChange)e.Data).Account.Tier == "platinum");
    }

    [Fact]
    public void A_tierConfig_keeps_the_tiers_that_it_names_again()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        var gold = shop.Engine.Tiers.Update(Find(program, "gold").Id, new TierChanges { Benefits = new(["Lounge"], true) });
        var silver = Find(program, "silver");

        shop.Engine.Programs.Update(
            program.Id, new ProgramChanges { Tiers = new TierPlan { Steps = [new("Member", 0, 0), new("Gold", 1, 90_000), new("Onyx", 2, 300_000)] } });

        var kept = shop.Engine.Tiers.Retrieve(gold.Id);
        Assert.Equal((1, 90_000L, "Lounge"), (kept.Rank, kept.Threshold, kept.Benefits[0]));
        Assert.StartsWith("tier_", Find(program, "onyx").Id, StringComparison.Ordinal);
        Assert.Empty(Find(program, "onyx").Benefits);
        Refused.NotFound(shop, () => shop.Engine.Tiers.Retrieve(silver.Id));
    }

    [Fact]
    public void A_program_without_a_tierConfig_has_no_tiers_left()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());
        Tier(program, "Onyx", 1);

        shop.Engine.Programs.Update(program.Id, new ProgramChanges { Tiers = null });

        Assert.Empty(Names(new(program.Id)));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused()
    {
        var program = shop.Program(tiers: Shop.SpendTiers());

        Refused.Invalid(shop, () => Tier(program, "GOLD", 7), "name");
        Refused.Invalid(shop, () => shop.Engine.Tiers.Update(Find(program, "silver").Id, new TierChanges { Name = "Gold" }), "name");
        Refused.NotFound(shop, () => shop.Engine.Tiers.Create(new() { Program = "prog_0", Name = "A", MinPoints = 0 }), "program");
        Refused.Invalid(shop, () => Tier(program, "Low", -1), "minPoints");
    }

    private TierStep Tier(ProgramRecord program, string name, long minPoints) =>
        shop.Engine.Tiers.Create(new NewTier { Program = program.Id, Name = name, MinPoints = minPoints });

    private TierStep Find(ProgramRecord program, string key) => shop.Engine.Tiers.Named(program.Id, key);

    private void SetTier(AccountRecord account, string tier) =>
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = tier });

    private IEnumerable<string> Names(TierFilter filter) =>
        shop.Engine.Tiers.List(filter, new PageRequest()).Items.Select(tier => tier.Name);
}
