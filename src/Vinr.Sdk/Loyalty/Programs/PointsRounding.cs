using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>What becomes of a fraction of a point. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<PointsRounding>))]
public readonly record struct PointsRounding : IOpenSet<PointsRounding>
{
    private readonly string? _value;

    private PointsRounding(string? value) => _value = value;

    /// <summary>The fraction is dropped. VINR's default.</summary>
    public static PointsRounding Down => new(Values.Down);

    /// <summary>To the nearest whole point.</summary>
    public static PointsRounding Nearest => new(Values.Nearest);

    /// <summary>Up to the next whole point.</summary>
    public static PointsRounding Up => new(Values.Up);

    string? IOpenSet<PointsRounding>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator PointsRounding(string? value) => new(value);

    static PointsRounding IOpenSet<PointsRounding>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="PointsRounding.Down"/>.</summary>
        public const string Down = "down";

        /// <summary>The text of <see cref="PointsRounding.Nearest"/>.</summary>
        public const string Nearest = "nearest";

        /// <summary>The text of <see cref="PointsRounding.Up"/>.</summary>
        public const string Up = "up";
    }
}
