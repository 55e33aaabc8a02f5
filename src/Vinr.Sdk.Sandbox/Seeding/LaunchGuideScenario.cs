using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Seeding;

/// <summary>The guide's program, line for line.</summary>
internal static class LaunchGuideScenario
{
    public static void Play(ScenarioContext context)
    {
        var engine = context.Engine;
        var program = engine.Programs.Create(new()
        {
            Name = "VINR Rewards",
            Currency = new() { ExpiryMonths = 12 },
            Tiers = new()
            {
                Period = new TierPeriod(TierPeriod.Rolling, 12),
                Steps = [new("Member", 0, 0), new("Gold", 2, 150_000)],
            },
        });
        engine.Accounts.Create(new() { Program = program.Id, Customer = Customers.DocumentationCustomer });
        engine.EarningRules.Create(new()
        {
            Program = program.Id,
            Trigger = EventTypes.PaymentCompleted,
            Award = new PerCurrencyUnitAward(1),
            Multipliers = [new("gold", 2)],
        });
        engine.Rewards.Create(new() { Program = program.Id, Name = "€5 off", Cost = 100, Benefit = SeededBenefits.Discount(500, "EUR") });
    }
}
