using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>What is odd about a rule, and how it is told.</summary>
public class RuleRemarksTests
{
    private readonly Shop shop = new();

    [Fact]
    public void A_rule_that_has_never_fired_is_told_until_its_event_has_happened()
    {
        var program = shop.Program();
        shop.Enrol(program);
        var rule = shop.Rule(program);
        Assert.Equal([$"rule {rule.Id} has never fired: no event “payment.completed” has happened"], Remarks(program));

        shop.Pay(100);

        Assert.Empty(Remarks(program));
    }

    [Fact]
    public void A_multiplier_for_a_tier_that_there_is_not_is_told()
    {
        var (bare, tiered) = (shop.Program(), shop.Program(tiers: Shop.SpendTiers()));
        RuleMultiplier[] multipliers = [new("gold", 2), new("platinum", 3), new(null, 1.5m)];
        var inBare = shop.Rule(bare, multipliers: multipliers);
        var inTiered = shop.Rule(tiered, multipliers: multipliers);
        shop.Pay(100);

        Assert.Equal(
            [
                $"rule {inBare.Id} multiplies for tier “gold”, which the program does not have",
                $"rule {inBare.Id} multiplies for tier “platinum”, which the program does not have",
            ],
            Remarks(bare));
        Assert.Equal([$"rule {inTiered.Id} multiplies for tier “platinum”, which the program does not have"], Remarks(tiered));
    }

    [Fact]
    public void Of_a_rule_that_is_not_active_nothing_is_told()
    {
        var program = shop.Program();
        var rule = shop.Rule(program);

        shop.Engine.EarningRules.Update(rule.Id, new() { Active = false });

        Assert.Empty(Remarks(program));
    }

    private IEnumerable<string> Remarks(ProgramRecord program) => RuleRemarks.Of(shop.Engine.Snapshot(), program);
}
