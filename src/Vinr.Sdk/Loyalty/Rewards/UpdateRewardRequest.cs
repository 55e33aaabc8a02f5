using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What to change of a reward. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Rewards.UpdateAsync(reward.Id, new() { Cost = 120, Inventory = Optional&lt;long&gt;.Null });
/// </code>
/// </example>
public sealed record UpdateRewardRequest
{
    /// <summary>The name that members see.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<string>))]
    public Optional<string> Name { get; init; }

    /// <summary>How many points it costs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<long>))]
    public Optional<long> Cost { get; init; }

    /// <summary>What the member gets: <c>RewardBenefit.Discount(500, "EUR")</c>.</summary>
    [JsonIgnore]
    public Optional<RewardBenefit> Benefit { get; init; }

    /// <summary>Whether it can be had.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<bool>))]
    public Optional<bool> Active { get; init; }

    /// <summary>How many are left; <c>Optional&lt;long&gt;.Null</c> for unlimited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<long>))]
    public Optional<long> Inventory { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<Dictionary<string, string>>))]
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    [JsonInclude, JsonPropertyName("benefit")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<RewardBenefit>))]
    internal Optional<RewardBenefit> BenefitOnWire => Benefit.Value is { StandsInBenefit: false } ? default : Benefit;

    [JsonInclude, JsonPropertyName("type")]
    internal string? TypeOnWire => RewardBenefitForms.Type(Benefit.Value);

    [JsonInclude, JsonPropertyName("value")]
    internal JsonElement? ValueOnWire => RewardBenefitForms.Value(Benefit.Value);
}
