using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Members that have something in common, whoever they are at the moment.</summary>
internal sealed record SegmentRecord : IEntity
{
    public static IndexKey<SegmentRecord> ByProgram { get; } = new(row => row.Program);

    public static IndexKey<SegmentRecord> ByName { get; } = new(row => row.Name);

    public required string Id { get; init; }

    public required string Program { get; init; }

    public required string Name { get; init; }

    public SegmentMatch Match { get; init; } = SegmentMatch.All;

    public required ImmutableArray<SegmentCondition> Conditions { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}

internal enum SegmentMatch
{
    All,
    Any,
}

/// <param name="Fact">What is asked about the member, such as <c>points_balance</c>.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">With what: two for <c>between</c>, any number for <c>in</c> and <c>not_in</c>, otherwise one.</param>
internal sealed record SegmentCondition(string Fact, SegmentOperator Operator, ImmutableArray<FactValue> Values)
{
    /// <summary>Whether the values came, and go out again, as a list.</summary>
    public bool IsList => Operator is SegmentOperator.In or SegmentOperator.NotIn or SegmentOperator.Between;
}

internal enum SegmentOperator
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    In,
    NotIn,

    /// <summary>Both ends included.</summary>
    Between,
}
