using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>What VINR has of a row's member.</summary>
internal sealed record Standing
{
    public string? Customer { get; init; }

    public bool CustomerDiffers { get; init; }

    public string? Account { get; init; }

    /// <summary>Whether an import of this row made the account; else somebody enrolled the customer before.</summary>
    public bool IsImported { get; init; }

    public string? Tier { get; init; }

    /// <summary>The opening balance, if it stands in the ledger.</summary>
    public Opening? Opening { get; init; }

    /// <summary>The points of the row that the account was made of.</summary>
    public long? BegunWith { get; init; }

    /// <summary>Why nothing may be done.</summary>
    public RowResult? End { get; init; }

    public static Standing Ends(RowOutcome outcome, string code, string text) => new() { End = new(outcome) { Problem = new(code, text) } };
}

/// <summary>An opening balance in the ledger.</summary>
internal sealed record Opening(string Id, long Points)
{
    public static Opening Of(PointsTransaction entry) => new(entry.Id, entry.Amount);
}
