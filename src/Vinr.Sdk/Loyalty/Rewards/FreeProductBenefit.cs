using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>A product for free (documented).</summary>
public sealed class FreeProductBenefit : RewardBenefit
{
    internal const string Name = "free_product";

    [JsonConstructor]
    internal FreeProductBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The product.</summary>
    [JsonInclude]
    public string Product { get; internal set => field = value ?? ""; } = "";

    /// <summary>How many of it.</summary>
    [JsonInclude]
    public long Quantity { get; internal set; }
}
