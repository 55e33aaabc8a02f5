using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class EarningRulesTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_rule_is_created_and_found_again(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.Vinr.Loyalty.Programs.CreateAsync(new() { Name = "Rules" });

        var created = await place.Vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Name = "Weekend",
            Earn = new() { PointsPerCurrencyUnit = 1.5m },
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
            Multiplier = 3,
            Cap = new() { Points = 1_000 },
            Window = EarningWindow.Month,
        });
        var found = await place.Vinr.Loyalty.EarningRules.RetrieveAsync(created.Id);

        Assert.StartsWith("rule_", created.Id, StringComparison.Ordinal);
        Assert.Equal((created.Id, program.Id, "Weekend"), (found.Id, found.Program, found.Name));
        Assert.Equal((EarningTrigger.PaymentCompleted, 1.5m), (found.Trigger, found.Earn?.PointsPerCurrencyUnit));
        Assert.Equal(("gold", 2m), found.Multipliers.Select(each => (each.When?.Tier, each.Factor)).Single());
        Assert.Equal((3m, 1_000L, EarningWindow.Month), (found.Multiplier, found.Cap?.Points, found.Window));
        Assert.True(found.Active);
    }

    [Theory, OnEveryGround]
    public async Task Every_kind_of_award_comes_back_as_it_was_sent_and_earns(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.Vinr.Loyalty.Programs.CreateAsync(new() { Name = "Awards" });
        EarningAward[] awards =
        [
            EarningAward.PerAmount(per: 100, points: 1),
            EarningAward.Fixed(500),
            EarningAward.PerCurrency(new() { ["EUR"] = 1, ["GBP"] = 1.2m }),
        ];
        List<EarningRule> rules = [];
        foreach (var award in awards)
        {
            rules.Add(await place.Vinr.Loyalty.EarningRules.CreateAsync(
                new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Award = award }));
        }

        var member = await place.NewMemberAsync(program);
        await place.Vinr.Payments.CreateAsync(new() { Amount = 10_000, Currency = "GBP", Customer = member.Customer, PaymentMethod = "pm_card_visa" });

        var perAmount = Assert.IsType<PerAmountAward>(rules[0].Award);
        Assert.Equal((100L, 1m), (perAmount.Per, perAmount.Points));
        Assert.Equal(500, Assert.IsType<FixedAward>(rules[1].Award).Points);
        Assert.Equal(1.2m, Assert.IsType<PerCurrencyAward>(rules[2].Award).Rates["GBP"]);
        Assert.Equal([100L, 500L, 120L], (await place.LedgerAsync(member)).Select(entry => entry.Amount));
    }

    [Theory, OnEveryGround]
    public async Task A_rule_that_is_switched_off_earns_nothing(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var member = await place.NewMemberAsync(program);
        var rule = Assert.Single(await place.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = program.Id }).ReadAllAsync());

        var off = await place.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = false, Name = "Paused" });
        await place.PayAsync(member, 15_000);

        Assert.False(off.Active);
        Assert.Equal(("Paused", 1m), (off.Name, off.Earn?.PointsPerCurrencyUnit));
        Assert.Equal(0, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_deleted_rule_is_gone_and_leaves_what_it_gave(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var member = await place.NewMemberAsync(program);
        var rule = Assert.Single(await place.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = program.Id }).ReadAllAsync());
        await place.PayAsync(member, 15_000);

        await place.Vinr.Loyalty.EarningRules.DeleteAsync(rule.Id);
        await place.PayAsync(member, 15_000);

        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
        await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.EarningRules.RetrieveAsync(rule.Id));
        await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.EarningRules.DeleteAsync(rule.Id));
    }

    [Theory, OnEveryGround]
    public async Task Rules_are_listed_by_program_and_by_whether_they_are_active(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var inactive = await place.Vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.LoyaltyAccountCreated,
            Award = EarningAward.Fixed(50),
            Active = false,
        });

        var all = await place.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = program.Id }).ReadAllAsync();
        var off = await place.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = program.Id, Active = false }).ReadAllAsync();

        Assert.Equal(2, all.Count);
        Assert.Equal(inactive.Id, Assert.Single(off).Id);
    }
}
