using System.Net;
using Vinr.Sdk.Benchmarks.Measuring;
using Vinr.Sdk.Benchmarks.Output;
using Vinr.Sdk.Benchmarks.Stubs;
using Vinr.Sdk.Benchmarks.Variants;
using Vinr.Sdk.Soak.Running;

namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>Every variant over a stub, in every scenario.</summary>
internal static class StubComparison
{
    private static readonly Uri Address = new("http://localhost/v1/");

    public static IEnumerable<Row> Run(Scenario scenario, bool yielding, int rounds, Progress progress)
    {
        var pump = new Pump();
        var variants = new List<Variant>();
        try
        {
            var contestants = new List<Contestant>();
            foreach (var kind in VariantKind.All)
            {
                var variant = kind.Make(Stub(scenario, kind == VariantKind.Stripe, yielding ? pump : null), Address);
                variants.Add(variant);
                if (variant.Calling(scenario) is { } call) contestants.Add(new(kind.Name, call, pump));
            }

            return [.. PairedRounds.Compare(ScenarioNames.Of(scenario, yielding), contestants, rounds, progress)];
        }
        finally
        {
            foreach (var variant in variants) variant.Dispose();
        }
    }

    /// <summary>The other side of a scenario.</summary>
    public static StubHandler Stub(Scenario scenario, bool stripe, Pump? yieldTo) => scenario switch
    {
        Scenario.Post or Scenario.Get => new(HttpStatusCode.OK, [stripe ? Answers.StripeCustomer : Answers.Customer], yieldTo),
        Scenario.List => new(HttpStatusCode.OK, [stripe ? Answers.StripeCustomers : Answers.Customers], yieldTo),
        Scenario.Page => new(HttpStatusCode.OK, stripe ? Answers.StripeCustomerPages : Answers.CustomerPages, yieldTo),
        Scenario.NotFound => new(HttpStatusCode.NotFound, [stripe ? Answers.StripeNotFound : Answers.NotFound], yieldTo),
        _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
    };
}
