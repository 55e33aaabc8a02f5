namespace Vinr.Sdk.Endpoints;

/// <summary>How sure it is that VINR has an operation. The table in <c>docs/surface.md</c> is made from it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GradeAttribute(Grade grade) : Attribute
{
    public Grade Grade { get; } = grade;

    /// <summary>Whether the operation is on a page, but its path or its verb on none.</summary>
    public bool PathIsAssumed { get; init; }
}

/// <summary>Where an operation comes from.</summary>
internal enum Grade
{
    /// <summary>No page shows it.</summary>
    Assumed,

    /// <summary>A page shows it.</summary>
    Documented,

    /// <summary>The <i>Launch a loyalty program</i> guide shows it.</summary>
    Guide,
}
