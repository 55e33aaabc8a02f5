namespace Vinr.Sdk.Operations;

/// <summary>How many differences of a kind there are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(FindingKind Kind, long Count);
