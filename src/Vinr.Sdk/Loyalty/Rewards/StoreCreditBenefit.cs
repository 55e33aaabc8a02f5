using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money on the member's store credit (documented).</summary>
public sealed class StoreCreditBenefit : RewardBenefit
{
    internal const string Name = "store_credit";

    [JsonConstructor]
    internal StoreCreditBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How much, in the currency's minor unit.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";
}
