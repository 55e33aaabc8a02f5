using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What the writer of an entry knows; the book adds the rest.</summary>
internal sealed record EntryDraft(EntryKind Kind, long Amount, string Reason, string? Source = null)
{
    public long Shortfall { get; init; }

    public EntryCause? Cause { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

/// <summary>An entry that was written, the account it leaves, and the lots it came out of.</summary>
internal readonly record struct Posting(AccountRecord Account, LedgerEntry Entry, ImmutableArray<LotDraw> Draws);
