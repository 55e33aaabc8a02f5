using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>All that goes wrong in one run: <c>2:commit_then_drop+4:crash_after</c>.</summary>
/// <param name="strikes">At most one fault and one thing that happens to events for each call.</param>
internal sealed class Schedule(ImmutableArray<Strike> strikes)
{
    private const char Joint = '+';

    public static Schedule None { get; } = new([]);

    /// <summary>In the order of the calls.</summary>
    public ImmutableArray<Strike> Strikes { get; } = [.. strikes.OrderBy(static strike => strike.Call).ThenBy(static strike => strike.Kind.Events is not null)];

    public int Count => Strikes.Length;

    /// <summary>The last call that something happens to before webhooks go out; 0 for none.</summary>
    public int LastStruck => Strikes.Where(static strike => strike.Kind.Events is null).Select(static strike => strike.Call).DefaultIfEmpty().Max();

    /// <summary>The last call whose events something happens to; 0 for none.</summary>
    public int LastOfEvents => Strikes.Where(static strike => strike.Kind.Events is not null).Select(static strike => strike.Call).DefaultIfEmpty().Max();

    /// <exception cref="FormatException">The text is no schedule; the message says where it is wrong.</exception>
    public static Schedule Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return None;

        var schedule = new Schedule([.. text.Split(Joint).Select(static part => Strike.Parse(part.Trim()))]);
        var twice = schedule.Strikes.GroupBy(static strike => (strike.Call, OfEvents: strike.Kind.Events is not null)).FirstOrDefault(static group => group.Count() > 1);
        return twice is null ? schedule : throw new FormatException($"Two things cannot happen to one call: {string.Join(" and ", twice)}.");
    }

    public Schedule With(Strike strike) => new(Strikes.Add(strike));

    /// <summary>The fault or crash of a call.</summary>
    public Strike? At(int call) => Strikes.FirstOrDefault(strike => strike.Call == call && strike.Kind.Events is null);

    /// <summary>What happens to the events of a call.</summary>
    public Strike? OfEvents(int call) => Strikes.FirstOrDefault(strike => strike.Call == call && strike.Kind.Events is not null);

    /// <summary>As <see cref="Parse"/> reads it; empty for none.</summary>
    public override string ToString() => string.Join(Joint, Strikes);
}
