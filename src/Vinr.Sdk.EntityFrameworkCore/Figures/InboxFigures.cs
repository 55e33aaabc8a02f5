namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How the inbox stands.</summary>
/// <param name="Oldest">When the oldest event that waits was stored; null when none waits.</param>
/// <param name="Dead">How many dead letters there are.</param>
internal sealed record InboxFigures(DateTimeOffset? Oldest, int Dead)
{
    public static readonly InboxFigures None = new(null, 0);

    /// <summary>The age of the oldest that waits.</summary>
    public TimeSpan AgeAt(DateTimeOffset now) => Oldest is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;
}
