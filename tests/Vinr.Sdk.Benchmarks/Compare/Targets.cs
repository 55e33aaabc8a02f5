using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Variants;
using Vinr.Sdk.Benchmarks.Webhooks;

namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>What the SDK has to reach on the yielding stub, and over loopback.</summary>
internal static class Targets
{
    private static readonly Target[] All =
    [
        Of("POST", Scenario.Post, bytes: 1.10, time: 1.05),
        Of("GET", Scenario.Get, bytes: 1.15, time: 1.10),
        Of("list of 100", Scenario.List, bytes: 1.05, time: 1.05),
        Of("1,000 by await foreach", Scenario.Page, bytes: 1.05, time: 1.05),
        Of("404 that throws", Scenario.NotFound, bytes: 1.30, time: 1.30),
        Of("POST through AddVinr", Scenario.Post, bytes: 1.15, time: 1.15) with { Variant = VariantKind.AddVinr.Name },
        Of("GET through AddVinr", Scenario.Get, bytes: 1.15, time: 1.15) with { Variant = VariantKind.AddVinr.Name },
        Of("POST against Stripe.net", Scenario.Post, bytes: 0.125, time: 0.125) with { Against = VariantKind.Stripe.Name },
        new("webhook, verified and parsed", WebhookComparison.Scenario, WebhookComparison.Vinr, WebhookComparison.Floor, Bytes: 1.20, Time: null),
        new("loopback, 16 callers: CPU", ScenarioNames.Loopback(16), VariantKind.Vinr.Name, VariantKind.Floor.Name, Bytes: null, Time: 1.10),
    ];

    /// <summary>Prints how the rows stand to the targets, and says whether all hold.</summary>
    public static bool Print(IReadOnlyList<Row> rows)
    {
        var checks = All.SelectMany(target => target.Check(rows)).ToArray();
        TextTable.Print(["target", "of", "measured", "limit", ""], checks.Select(check => check.Line));
        return checks.All(check => check.Holds);
    }

    private static Target Of(string what, Scenario scenario, double bytes, double time) =>
        new(what, ScenarioNames.Of(scenario, yielding: true), VariantKind.Vinr.Name, VariantKind.Floor.Name, bytes, time);
}
