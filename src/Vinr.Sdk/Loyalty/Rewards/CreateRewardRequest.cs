using Vinr.Sdk.Json;


namespace Vinr.Sdk.Loyalty;

/// <summary>What a new reward is made of.</summary>
public sealed record CreateRewardRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The name that members see.</summary>
    public required string Name { get; init; }

    /// <summary>How many points it costs.</summary>
    public required long Cost { get; init; }

    /// <summary>What the member gets: <c>RewardBenefit.Discount(500, "EUR")</c>.</summary>
    public RewardBenefit? Benefit { get; init; }

    /// <summary>Whether it can be had. VINR's default is true.</summary>
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
