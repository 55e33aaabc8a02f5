namespace Vinr.Sdk.Operations;

/// <summary>How far a reconciliation is.</summary>
/// <param name="Reading">What is read at the moment: <c>orders</c>, <c>payments</c>, <c>refunds</c> …</param>
/// <param name="Count">How many of them were read.</param>
/// <param name="BackTo">Of which time the last one is, where lists go back from now to the first day; else null.</param>
/// <param name="Calls">How many calls were made.</param>
public sealed record ReconciliationProgress(string Reading, long Count, DateTimeOffset? BackTo, long Calls);
