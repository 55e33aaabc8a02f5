namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What became of something that was done on the page.</summary>
internal sealed record Note(string Text, bool IsError = false)
{
    /// <summary>The id of what the keyboard goes on from: what was pressed, where it is still there.</summary>
    public string Focus { get; init; } = "content";
}
