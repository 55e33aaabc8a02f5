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
    public static EarningWindow Day => new("day");

    /// <summary>A week (documented).</summary>
    public static EarningWindow Week => new("week");

    /// <summary>A month (documented).</summary>
    public static EarningWindow Month => new("month");

    /// <summary>All of the time (documented).</summary>
    public static EarningWindow Lifetime => new("lifetime");

    string? IOpenSet<EarningWindow>.Raw => _value;

    /// <summary>Any value, known to this version or not.</summary>
    public static implicit operator EarningWindow(string? value) => new(value);

    static EarningWindow IOpenSet<EarningWindow>.From(string? raw) => new(raw);

    /// <summary>The value as it stands on the wire; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
