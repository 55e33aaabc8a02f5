using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a campaign does. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<CampaignMechanicType>))]
public readonly record struct CampaignMechanicType : IOpenSet<CampaignMechanicType>
{
    private readonly string? _value;

    private CampaignMechanicType(string? value) => _value = value;

    /// <summary>It multiplies the points that members earn (documented).</summary>
    public static CampaignMechanicType PointsMultiplier => new(Values.PointsMultiplier);

    string? IOpenSet<CampaignMechanicType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator CampaignMechanicType(string? value) => new(value);

    static CampaignMechanicType IOpenSet<CampaignMechanicType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="CampaignMechanicType.PointsMultiplier"/>.</summary>
        public const string PointsMultiplier = "points_multiplier";
    }
}
