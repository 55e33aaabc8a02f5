namespace Vinr.Sdk.Benchmarks.Compare;

/// <summary>The names of scenarios in tables and in JSON.</summary>
internal static class ScenarioNames
{
    public static string Of(Scenario scenario, bool yielding) => $"{Of(scenario)}, {(yielding ? "yielding" : "immediate")}";

    public static string Of(Scenario scenario) => scenario switch
    {
        Scenario.Post => "POST",
        Scenario.Get => "GET",
        Scenario.List => "list of 100",
        Scenario.Page => "1,000 by await foreach",
        Scenario.NotFound => "404 that throws",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
    };

    public static string Loopback(int callers) => $"POST, loopback, {callers} callers";
}
