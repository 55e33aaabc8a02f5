using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>A table in a file: its rows in their places, null where one was deleted, and the ids of those.</summary>
internal sealed record TableRows<T>(ImmutableArray<T?> Rows, ImmutableSortedDictionary<string, int> Deleted)
    where T : class, IEntity
{
    public static TableRows<T> Of(Table<T> table) => new([.. table.Slots], table.Deleted.ToImmutableSortedDictionary(StringComparer.Ordinal));
}

/// <summary>An answer that is kept for its idempotency key, in a file.</summary>
internal sealed record KeptKey(
    string Endpoint, string Key, string Fingerprint, DateTimeOffset ForgetAt, int Status, string Body, string? ErrorCode, string? Allow);
