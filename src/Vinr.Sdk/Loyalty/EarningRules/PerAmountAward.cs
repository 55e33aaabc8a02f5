using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Points in proportion to the amount (documented).</summary>
public sealed class PerAmountAward : EarningAward
{
    internal const string Name = "per_amount";

    [JsonConstructor]
    internal PerAmountAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The amount that <see cref="Points"/> are given for, in the payment's minor unit.</summary>
    [JsonInclude]
    public long Per { get; internal set; }

    /// <summary>The points for it.</summary>
    [JsonInclude]
    public decimal Points { get; internal set; }
}
