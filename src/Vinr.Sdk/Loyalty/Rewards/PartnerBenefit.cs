using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>Something that a partner gives (documented).</summary>
public sealed class PartnerBenefit : RewardBenefit
{
    internal const string Name = "partner";

    [JsonConstructor]
    internal PartnerBenefit()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The partner.</summary>
    [JsonInclude]
    public new string Partner { get; internal set => field = value ?? ""; } = "";

    /// <summary>The partner's number of the article.</summary>
    [JsonInclude]
    public string Sku { get; internal set => field = value ?? ""; } = "";
}
