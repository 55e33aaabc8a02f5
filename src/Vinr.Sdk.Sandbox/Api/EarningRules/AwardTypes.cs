namespace Vinr.Sdk.Sandbox.Api.EarningRules;

/// <summary>The kinds of <c>award</c>.</summary>
internal static class AwardTypes
{
    public const string PerAmount = "per_amount";
    public const string Fixed = "fixed";
    public const string PerCurrency = "per_currency";
    public const string All = $"{PerAmount}, {Fixed}, {PerCurrency}";
}
