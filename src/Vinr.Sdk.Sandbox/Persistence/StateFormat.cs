namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>What tells a saved state from other files, and its versions from one another.</summary>
internal static class StateFormat
{
    public const string Name = "vinr-sandbox-state";

    /// <summary>To be raised when a file of before can no longer be read.</summary>
    public const int Version = 2;
}
