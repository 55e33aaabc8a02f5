using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A reward: something that points buy.</summary>
public sealed class Reward : VinrResource, IIdentified, ILinkable, IJsonOnDeserialized
{
    private string? _type;
    private JsonElement? _value;

    [JsonConstructor]
    internal Reward()
    {
    }

    /// <summary>The id, <c>rwd_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name that members see.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>How many points it costs.</summary>
    [JsonInclude]
    public long Cost { get; internal set; }

    /// <summary>What the member gets. Null when the answer does not tell.</summary>
    [JsonInclude]
    public RewardBenefit? Benefit { get; internal set; }

    /// <summary>Whether it can be had (documented, true unless set).</summary>
    [JsonInclude]
    public bool Active { get; internal set; } = true;

    /// <summary>How many are left. Null: unlimited (documented).</summary>
    [JsonInclude]
    public long? Inventory { get; internal set; }

    /// <summary>Your own notes on the reward.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    static JsonSerializerOptions ILinkable.Home => RewardsJson.Tolerant;

    string ILinkable.LinkId => Id;

    [JsonInclude, JsonPropertyName("type")]
    internal string? TypeOnWire
    {
        get => RewardBenefitForms.Type(Benefit) ?? _type;
        set => _type = value;
    }

    [JsonInclude, JsonPropertyName("value")]
    internal JsonElement? ValueOnWire
    {
        get => RewardBenefitForms.Value(Benefit) ?? _value;
        set => _value = value;
    }

    // Which of the two comes first is the service's choice, so they are put together at the end. Beside a "benefit" they stay as they are.
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Benefit is not null || (_type ?? RewardBenefitForms.DefaultType(_value)) is not { } type) return;
        Benefit = RewardBenefitForms.Read(type, _value);
        (_type, _value) = (null, null);
    }
}
