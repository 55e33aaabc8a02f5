using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a promotion has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PromotionStatus>))]
public readonly record struct PromotionStatus : IOpenSet<PromotionStatus>
{
    private readonly string? _value;

    private PromotionStatus(string? value) => _value = value;

    /// <summary>Its time has not come (documented).</summary>
    public static PromotionStatus Scheduled => new(Values.Scheduled);

    /// <summary>It runs (documented).</summary>
    public static PromotionStatus Active => new(Values.Active);

    /// <summary>Its time is over. The name is assumed.</summary>
    public static PromotionStatus Ended => new(Values.Ended);

    string? IOpenSet<PromotionStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PromotionStatus(string? value) => new(value);

    static PromotionStatus IOpenSet<PromotionStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PromotionStatus.Scheduled"/>.</summary>
        public const string Scheduled = "scheduled";

        /// <summary>The text of <see cref="PromotionStatus.Active"/>.</summary>
        public const string Active = "active";

        /// <summary>The text of <see cref="PromotionStatus.Ended"/>.</summary>
        public const string Ended = "ended";
    }
}
