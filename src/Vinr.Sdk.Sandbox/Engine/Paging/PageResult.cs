using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <param name="Items">Newest first.</param>
/// <param name="HasMore">Whether there are further rows in the direction of the request.</param>
/// <param name="NextCursor">Where to go on, in the direction of the request: the last row's id, or the first one's for <c>EndingBefore</c>. Null when there is no more.</param>
/// <param name="TotalEstimate">How many rows the filter selects, exact as long as one filter is given.</param>
internal sealed record PageResult<T>(ImmutableArray<T> Items, bool HasMore, string? NextCursor, long TotalEstimate);
