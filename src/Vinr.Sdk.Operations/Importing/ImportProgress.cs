namespace Vinr.Sdk.Operations;

/// <summary>How far an import is.</summary>
/// <param name="Rows">How many rows are done with.</param>
/// <param name="Members">What became of them.</param>
/// <param name="Listed">How many members VINR was found to have, while those are listed; null afterwards.</param>
/// <param name="BytesRead">How much of the file was read.</param>
/// <param name="BytesTotal">How long it is.</param>
/// <param name="Calls">How many calls were made.</param>
/// <param name="Begun">When the first row was begun; null before.</param>
public sealed record ImportProgress(long Rows, MemberCounts Members, long? Listed, long BytesRead, long BytesTotal, long Calls, DateTimeOffset? Begun);
