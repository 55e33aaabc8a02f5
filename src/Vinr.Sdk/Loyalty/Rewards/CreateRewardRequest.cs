using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new reward is made of.</summary>
public sealed record CreateRewardRequest
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The name that members see.</summary>
    public required string Name { get; init; }

    /// <summary>How many points it costs.</summary>
    public required long Cost { get; init; }

    /// <summary>What the member gets: <c>RewardBenefit.Discount(500, "EUR")</c>.</summary>
    [JsonIgnore]
    public RewardBenefit? Benefit { get; init; }

    /// <summary>Whether it can be had. VINR's default is true.</summary>
    public bool? Active { get; init; }

    /// <summary>How many there are. Default: unlimited (documented).</summary>
    public long? Inventory { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    [JsonInclude, JsonPropertyName("benefit")]
    internal RewardBenefit? BenefitOnWire => RewardBenefitForms.Benefit(Benefit);

    [JsonInclude, JsonPropertyName("type")]
    internal string? TypeOnWire => RewardBenefitForms.Type(Benefit);

    [JsonInclude, JsonPropertyName("value")]
    internal JsonElement? ValueOnWire => RewardBenefitForms.Value(Benefit);
}
