using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Segments;

/// <summary>The closed sets of words in a segment.</summary>
internal static class SegmentWords
{
    public static WireWords<SegmentMatch> Match { get; } = new(("all", SegmentMatch.All), ("any", SegmentMatch.Any));

    public static WireWords<SegmentOperator> Operator { get; } = new(
        ("eq", SegmentOperator.Equal),
        ("neq", SegmentOperator.NotEqual),
        ("gt", SegmentOperator.Greater),
        ("gte", SegmentOperator.GreaterOrEqual),
        ("lt", SegmentOperator.Less),
        ("lte", SegmentOperator.LessOrEqual),
        ("in", SegmentOperator.In),
        ("not_in", SegmentOperator.NotIn),
        ("between", SegmentOperator.Between));
}
