namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>A form that cannot be carried out. The page with the form is shown again, as it was filled in.</summary>
internal sealed class DeedRefused(string message, Func<Visit, Page> again) : Exception(message)
{
    public Func<Visit, Page> Again { get; } = again;
}
