using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// What an act wrote, for those who want to know. Acts are synchronous, so the thread tells whose write it is. What had
/// fallen due before it is not its doing, and stands in no writes.
/// </summary>
internal sealed class WriteLog
{
    [ThreadStatic]
    private static WriteLog? t_open;

    private ImmutableArray<LedgerEntry> _entries = [];
    private ImmutableArray<EventRecord> _events = [];

    /// <summary>The writes of the act that runs on this thread, if it keeps one.</summary>
    public static WriteLog? Open => t_open;

    /// <summary>Whether a change was carried out, with or without entries and events.</summary>
    public bool HasWritten { get; private set; }

    public ImmutableArray<LedgerEntry> Entries => _entries;

    public ImmutableArray<EventRecord> Events => _events;

    /// <summary>Runs an act whose writes are kept in <paramref name="writes"/>; null for none.</summary>
    public static T Keep<TArgument, T>(WriteLog? writes, Func<TArgument, T> act, TArgument argument)
    {
        t_open = writes;
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
        _entries = _entries.AddRange(Since(before.Entries, after.Entries));
        _events = _events.AddRange(Since(before.Events, after.Events));
    }

    /// <summary>Rows of tables that are only added to.</summary>
    private static T[] Since<T>(Table<T> before, Table<T> after)
        where T : class, IEntity
    {
        var added = after.Length - before.Length;
        if (added == 0)
        {
            return [];
        }

        var rows = new T[added];
        for (var i = 0; i < added; i++)
        {
            rows[i] = after[before.Length + i]!;
        }

        return rows;
    }
}
