using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What counts towards a tier. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<TierQualification>))]
public readonly record struct TierQualification : IOpenSet<TierQualification>
{
    private readonly string? _value;

    private TierQualification(string? value) => _value = value;

    /// <summary>Money spent, in minor units (documented).</summary>
    public static TierQualification Spend => new(Values.Spend);

    /// <summary>Points earned (documented).</summary>
    public static TierQualification Points => new(Values.Points);

    /// <summary>A counter of your own (documented). No call feeds it that a page shows, so tiers are set by hand (assumed).</summary>
    public static TierQualification Custom => new(Values.Custom);

    string? IOpenSet<TierQualification>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator TierQualification(string? value) => new(value);

    static TierQualification IOpenSet<TierQualification>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="TierQualification.Spend"/>.</summary>
        public const string Spend = "spend";

        /// <summary>The text of <see cref="TierQualification.Points"/>.</summary>
        public const string Points = "points";

        /// <summary>The text of <see cref="TierQualification.Custom"/>.</summary>
        public const string Custom = "custom";
    }
}
