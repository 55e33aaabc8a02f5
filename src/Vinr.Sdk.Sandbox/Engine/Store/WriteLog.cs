using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What an act wrote, for those who want to know. Acts are synchronous, so the thread tells whose write it is. What had
/// fallen due before it is not its doing, and is not in it.
/// </summary>
internal sealed class WriteLog
{
    [ThreadStatic]
    private static WriteLog? t_open;

    /// <summary>The log of the act that runs on this thread, if one is kept.</summary>
    public static WriteLog? Open => t_open;

    /// <summary>Whether a change was carried out, with or without entries and events.</summary>
    public bool HasWritten { get; private set; }

    public ImmutableArray<LedgerEntry> Entries { get; private set; } = [];

    public ImmutableArray<EventRecord> Events { get; private set; } = [];

    /// <summary>Runs an act whose writes are kept in <paramref name="log"/>; null for none.</summary>
    public static T Keep<TArgument, T>(WriteLog? log, Func<TArgument, T> act, TArgument argument)
    {
        t_open = log;
        try
        {
            return act(argument);
        }
        finally
        {
            t_open = null;
        }
    }

    public void Add(EngineState before, EngineState after)
    {
        HasWritten = true;
        Entries = Entries.AddRange(after.Entries.Between(before.Entries.Length, after.Entries.Length));
        Events = Events.AddRange(after.Events.Between(before.Events.Length, after.Events.Length));
    }
}
