using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>A rate for each currency (documented; the name of its field is assumed).</summary>
public sealed class PerCurrencyAward : EarningAward
{
    internal const string Name = "per_currency";

    [JsonConstructor]
    internal PerCurrencyAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>Points for each major unit, by ISO 4217 code.</summary>
    [JsonInclude]
    public Dictionary<string, decimal> Rates { get; internal set => field = value ?? []; } = [];
}
