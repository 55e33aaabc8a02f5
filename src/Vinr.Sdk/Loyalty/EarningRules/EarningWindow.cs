using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>
/// The stretch of time that the cap of a rule counts for, for each member. An open set: a value that this version does not know
/// passes through.
/// </summary>
[JsonConverter(typeof(OpenSetConverter<EarningWindow>))]
public readonly record struct EarningWindow : IOpenSet<EarningWindow>
{
    private readonly string? _value;

    private EarningWindow(string? value) => _value = value;

    /// <summary>A day (documented).</summary>
    public static EarningWindow Day => new(Values.Day);

    /// <summary>A week (documented).</summary>
    public static EarningWindow Week => new(Values.Week);

    /// <summary>A month (documented).</summary>
    public static EarningWindow Month => new(Values.Month);

    /// <summary>All of the time (documented).</summary>
    public static EarningWindow Lifetime => new(Values.Lifetime);

    string? IOpenSet<EarningWindow>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EarningWindow(string? value) => new(value);

    static EarningWindow IOpenSet<EarningWindow>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The known values as constants, for a <c>switch</c> over <see cref="ToString"/>.</summary>
    public static class Values
    {
        /// <summary>The text of <see cref="EarningWindow.Day"/>.</summary>
        public const string Day = "day";

        /// <summary>The text of <see cref="EarningWindow.Week"/>.</summary>
        public const string Week = "week";

        /// <summary>The text of <see cref="EarningWindow.Month"/>.</summary>
        public const string Month = "month";

        /// <summary>The text of <see cref="EarningWindow.Lifetime"/>.</summary>
        public const string Lifetime = "lifetime";
    }
}
