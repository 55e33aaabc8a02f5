using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>How far a redemption has come. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<RedemptionStatus>))]
public readonly record struct RedemptionStatus : IOpenSet<RedemptionStatus>
{
    private readonly string? _value;

    private RedemptionStatus(string? value) => _value = value;

    /// <summary>The points are spent and the discount waits for its payment. The name is assumed.</summary>
    public static RedemptionStatus Pending => new(Values.Pending);

    /// <summary>The payment with the discount completed (documented).</summary>
    public static RedemptionStatus Applied => new(Values.Applied);

    /// <summary>It did not, and the points came back (documented; the name is assumed).</summary>
    public static RedemptionStatus Released => new(Values.Released);

    string? IOpenSet<RedemptionStatus>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator RedemptionStatus(string? value) => new(value);

    static RedemptionStatus IOpenSet<RedemptionStatus>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="RedemptionStatus.Pending"/>.</summary>
        public const string Pending = "pending";

        /// <summary>The text of <see cref="RedemptionStatus.Applied"/>.</summary>
        public const string Applied = "applied";

        /// <summary>The text of <see cref="RedemptionStatus.Released"/>.</summary>
        public const string Released = "released";
    }
}
