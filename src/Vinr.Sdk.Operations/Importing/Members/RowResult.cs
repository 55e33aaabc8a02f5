using Vinr.Sdk.Operations.Importing.State;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>What became of a row.</summary>
internal sealed record RowResult(RowOutcome Outcome)
{
    /// <summary>What the checkpoint is to keep, once it is told what was done; null where nothing of it is done, or it is known.</summary>
    public KnownMember? Done { get; init; }

    /// <summary>Why it was refused, what has changed, or what went wrong.</summary>
    public RowProblem? Problem { get; init; }

    public string? Customer { get; init; }

    public string? Account { get; init; }

    /// <summary>The transaction of the opening balance.</summary>
    public string? Opening { get; init; }

    /// <summary>The points of the opening balance as VINR has it.</summary>
    public long PointsOut { get; init; }

    /// <summary>Whether the customer was made for it.</summary>
    public bool CustomerIsNew { get; init; }

    /// <summary>Whether VINR's customer has another name or phone number than the row; those are left alone.</summary>
    public bool CustomerDiffers { get; init; }

    /// <summary>Whether a tier was set by hand.</summary>
    public bool TierIsSet { get; init; }

    /// <summary>Whether VINR's tier is another one than the row's.</summary>
    public bool TierDiffers { get; init; }

    /// <summary>VINR's id of the request that failed.</summary>
    public string? RequestId { get; init; }
}
