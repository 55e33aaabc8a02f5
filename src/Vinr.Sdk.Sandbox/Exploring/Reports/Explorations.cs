namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>The last exploration of a sandbox, for those who look at it.</summary>
internal sealed class Explorations
{
    private volatile ExplorationReport? _last;

    /// <summary>Null when there was none.</summary>
    public ExplorationReport? Last
    {
        get => _last;
        set => _last = value;
    }
}
