namespace Vinr.Sdk.Endpoints;

/// <summary>How sure it is that VINR has an operation. The table in <c>docs/surface.md</c> is made from it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GradeAttribute(Grade grade) : Attribute
{
    /// <summary>Whether there is such an operation.</summary>
    public Grade Grade { get; } = grade;

    /// <summary>Whether it has this verb and path, where that is less sure.</summary>
    public Grade Path { get; init; } = grade;
}

/// <summary>Where an operation comes from.</summary>
internal enum Grade
{
    /// <summary>No page shows it.</summary>
    Assumed,

    /// <summary>Only a page of the API reference does that calls its names representative.</summary>
    Illustrative,

    /// <summary>Another page shows it.</summary>
    Documented,

    /// <summary>The <i>Launch a loyalty program</i> guide shows it.</summary>
    Guide,
}
