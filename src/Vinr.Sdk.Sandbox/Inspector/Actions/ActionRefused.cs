namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>A form that cannot be carried out. The page with the form is shown again, as it was filled in.</summary>
internal sealed class ActionRefused(string message, Func<PageContext, Page> again) : Exception(message)
{
    public Func<PageContext, Page> Again { get; } = again;
}
