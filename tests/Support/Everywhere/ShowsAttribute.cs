namespace Vinr.Sdk.TestSupport;

/// <summary>
/// The rule of the sandbox that a test shows, by its id: <c>earning.rules</c>. <c>docs/sandbox-fidelity.md</c> names the test beside it.
/// </summary>
/// <param name="rule">The area, a dot, and the rule in the area, as at the code that applies it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
internal sealed class ShowsAttribute(string rule) : Attribute
{
    public string Rule { get; } = rule;
}
