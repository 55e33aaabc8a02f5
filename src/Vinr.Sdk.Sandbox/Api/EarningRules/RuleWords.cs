using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.EarningRules;

/// <summary>The closed sets of words in an earning rule.</summary>
internal static class RuleWords
{
    public static WireWords<CapWindow> Window { get; } = new(
        ("day", CapWindow.Day), ("week", CapWindow.Week), ("month", CapWindow.Month), ("lifetime", CapWindow.Lifetime));
}
