using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Turns events of a kind into points.</summary>
internal sealed record RuleRecord : IEntity
{
    public static IndexKey<RuleRecord> ByProgram { get; } = new(row => row.Program);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public string? Name { get; init; }

    /// <summary>The type of the event that the rule answers. An open set.</summary>
    public required string Trigger { get; init; }

    public required Award Award { get; init; }

    public ImmutableArray<RuleMultiplier> Multipliers { get; init; } = [];

    public decimal Multiplier { get; init; } = 1;

    /// <summary>At most so many points in each <see cref="Window"/>.</summary>
    public long? Cap { get; init; }

    /// <summary>What the cap counts over; null: all time.</summary>
    public CapWindow? Window { get; init; }

    public bool Active { get; init; } = true;

    public required DateTimeOffset Created { get; init; }
}

/// <summary>A factor for members of a tier (its key), or, without one, for all.</summary>
internal sealed record RuleMultiplier(string? Tier, decimal Factor);

internal enum CapWindow
{
    Day,

    /// <summary>From Monday.</summary>
    Week,

    Month,
    Lifetime,
}

internal static class CapWindows
{
    /// <summary>When the window began in which an instant lies.</summary>
    public static DateTimeOffset StartOf(this CapWindow window, DateTimeOffset instant)
    {
        var day = Calendar.DayOf(instant);
        return window switch
        {
            CapWindow.Day => Calendar.Midnight(day),
            CapWindow.Week => Calendar.Midnight(day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
            CapWindow.Month => Calendar.Midnight(new DateOnly(day.Year, day.Month, 1)),
            _ => DateTimeOffset.MinValue,
        };
    }
}
