namespace Vinr.Sdk.Sandbox;

/// <summary>
/// A rule that the sandbox applies, at the place that applies it, and where the rule comes from. <c>docs/sandbox-fidelity.md</c> is made
/// of these.
/// </summary>
/// <param name="id">The area, a dot, and the rule in the area.</param>
/// <param name="grade">Where it comes from.</param>
/// <param name="text">The rule, in a sentence for users.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
internal sealed class SandboxRuleAttribute(string id, Grade grade, string text) : Attribute
{
    public string Id { get; } = id;

    public Grade Grade { get; } = grade;

    public string Text { get; } = text;

    /// <summary>The pages of VINR's documentation that say it, by their titles: <c>Earning rules</c>; <see langword="null"/> when none does.</summary>
    public string? Page { get; init; }
}

/// <summary>Where a rule comes from.</summary>
internal enum Grade
{
    /// <summary>A page of VINR's documentation says it.</summary>
    Documented,

    /// <summary>VINR's guide <em>Launch a loyalty program</em> says or shows it.</summary>
    Guide,

    /// <summary>Only a page that calls itself illustrative, of VINR's API reference, says it.</summary>
    Illustrative,

    /// <summary>No page says it, or pages disagree: this project decided.</summary>
    Assumed,
}
