using System.Collections.Concurrent;
using System.Data;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// Rows that this instance must not touch from outside while their event's transaction runs: one that sees the database as it was at its
/// beginning could not write "done" into a row that changed since, and would fail, however often it is repeated. They keep the lease that they have.
/// </summary>
internal sealed class FrozenRows(VinrEntityFrameworkOptions options)
{
    private readonly ConcurrentDictionary<(string Key, string Token), bool> _rows = new();

    private bool IsNeeded => options.IsolationLevel is IsolationLevel.RepeatableRead or IsolationLevel.Serializable or IsolationLevel.Snapshot;

    public bool Has(string key, string token) => _rows.ContainsKey((key, token));

    /// <summary>Leaves a row as it is until what this returns is disposed; nothing where the isolation does not ask for it.</summary>
    public IDisposable? Freeze(string key, string token)
    {
        if (!IsNeeded) return null;
        _rows[(key, token)] = true;
        return new Frozen(_rows, (key, token));
    }

    private sealed class Frozen(ConcurrentDictionary<(string Key, string Token), bool> rows, (string Key, string Token) row) : IDisposable
    {
        public void Dispose() => rows.TryRemove(row, out _);
    }
}
