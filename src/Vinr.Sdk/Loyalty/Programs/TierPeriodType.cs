using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>The kind of period that counts towards a tier. An open set: a value that this version does not know passes through.</summary>
[JsonConverter(typeof(OpenSetConverter<TierPeriodType>))]
public readonly record struct TierPeriodType : IOpenSet<TierPeriodType>
{
    private readonly string? _value;

    private TierPeriodType(string? value) => _value = value;

    /// <summary>The last months, moving on from day to day (documented).</summary>
    public static TierPeriodType Rolling => new(Values.Rolling);

    /// <summary>Periods that begin at fixed times (documented). Which is assumed: the calendar year in UTC.</summary>
    public static TierPeriodType Fixed => new(Values.Fixed);

    string? IOpenSet<TierPeriodType>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator TierPeriodType(string? value) => new(value);

    static TierPeriodType IOpenSet<TierPeriodType>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="TierPeriodType.Rolling"/>.</summary>
        public const string Rolling = "rolling";

        /// <summary>The text of <see cref="TierPeriodType.Fixed"/>.</summary>
        public const string Fixed = "fixed";
    }
}
