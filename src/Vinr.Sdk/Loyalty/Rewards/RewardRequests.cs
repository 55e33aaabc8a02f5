using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new reward is made of.</summary>
public sealed record CreateRewardRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>. Default: the one that every account has, <c>prog_default</c> (documented; that it may be left out is assumed for this resource).</summary>
    public string? Program { get; init; }

    /// <summary>The name that members see.</summary>
    public required string Name { get; init; }

    /// <summary>How many points it costs.</summary>
    public required long Cost { get; init; }

    /// <summary>What the member gets: <c>RewardBenefit.Discount(500, "EUR")</c>.</summary>
    public RewardBenefit? Benefit { get; init; }

    /// <summary>Whether it can be had (documented). VINR's default is true.</summary>
    public bool? Active { get; init; }

    /// <summary>How many there are. Default: unlimited (documented).</summary>
    public long? Inventory { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("name"u8, Name)
        .Number("cost"u8, Cost)
        .Model("benefit"u8, RewardBenefitForms.Benefit(Benefit), RewardsJson.Tolerant)
        .Text("type"u8, RewardBenefitForms.Type(Benefit))
        .Json("value"u8, RewardBenefitForms.Value(Benefit))
        .Flag("active"u8, Active)
        .Number("inventory"u8, Inventory)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a reward. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Rewards.UpdateAsync(reward.Id, new() { Cost = 120, Inventory = Optional&lt;long&gt;.Null });
/// </code>
/// </example>
public sealed record UpdateRewardRequest : IJsonWritable
{
    /// <summary>The name that members see.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>How many points it costs.</summary>
    public Optional<long> Cost { get; init; }

    /// <summary>What the member gets: <c>RewardBenefit.Discount(500, "EUR")</c>.</summary>
    public Optional<RewardBenefit> Benefit { get; init; }

    /// <summary>Whether it can be had.</summary>
    public Optional<bool> Active { get; init; }

    /// <summary>How many are left; <c>Optional&lt;long&gt;.Null</c> for unlimited.</summary>
    public Optional<long> Inventory { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Number("cost"u8, Cost)
        .Model("benefit"u8, Benefit.Value is { StandsInBenefit: false } ? default : Benefit, RewardsJson.Tolerant)
        .Text("type"u8, RewardBenefitForms.Type(Benefit.Value))
        .Json("value"u8, RewardBenefitForms.Value(Benefit.Value))
        .Flag("active"u8, Active)
        .Number("inventory"u8, Inventory)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which rewards to list.</summary>
public sealed record ListRewardsRequest : ListRequest
{
    /// <summary>Only those that can be had, or only those that cannot (illustrative). Default: both.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those of this program (assumed).</summary>
    public string? Program { get; init; }
}
