namespace Vinr.Sdk.TestSupport;

/// <summary>
/// The promise that a test shows, by its id: <c>calls.once</c>. <c>docs/guarantees.md</c> names the test beside it. On a class it stands for
/// all tests of the class, those that it inherits included.
/// </summary>
/// <param name="promise">The area, a dot, and the promise in the area, as in the list of promises.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
internal sealed class KeepsAttribute(string promise) : Attribute
{
    public string Promise { get; } = promise;
}
