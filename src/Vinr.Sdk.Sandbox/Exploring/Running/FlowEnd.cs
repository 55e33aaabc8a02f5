namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>How something that a run has begun came to its end.</summary>
/// <param name="How">Which way.</param>
/// <param name="Failure">What it threw; null when it did not.</param>
internal sealed record FlowEnd(EndOfFlow How, Exception? Failure = null);

internal enum EndOfFlow
{
    Done,
    Threw,
    Crashed,

    /// <summary>It waits for something that does not come.</summary>
    Stuck,
}
