namespace Vinr.Sdk.Hosting;

/// <summary>
/// How far back one look hands events out. What happened before that, the inbox may have handled and forgotten, and would let be handled again;
/// unless the first start asked for it.
/// </summary>
internal sealed class CatchUpReach(TimeSpan maxAge, IVinrCheckpoints checkpoints, string name, TimeProvider time)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromHours(1);

    // No tenant's checkpoint has such a name.
    private readonly string _asked = name + "/asked";
    private DateTimeOffset? _askedUntil;

    /// <summary>How many events were too old.</summary>
    public int TooOld { get; private set; }

    /// <summary>The first and the last of them.</summary>
    public (VinrEvent First, VinrEvent Last)? Ends { get; private set; }

    /// <summary>How old an event may be that an inbox surely remembers, if it was handled: clocks may differ a little.</summary>
    public static TimeSpan Of(TimeSpan retention) => retention - (retention / 10 < LongestMargin ? retention / 10 : LongestMargin);

    /// <summary>Remembers at the first start that all since a moment is asked for, as far back as it is.</summary>
    public async Task AskAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - from > maxAge) await checkpoints.WriteCheckpointAsync(_asked, new(null, now - maxAge), cancellationToken).ConfigureAwait(false);
    }

    /// <returns>False, and counts it, when it is too old.</returns>
    public async ValueTask<bool> HasAsync(VinrEvent happened, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - happened.Created <= maxAge) return true;

        _askedUntil ??= (await checkpoints.ReadCheckpointAsync(_asked, cancellationToken).ConfigureAwait(false))?.Created ?? DateTimeOffset.MinValue;
        if (happened.Created < _askedUntil) return true;

        TooOld++;
        Ends = (Ends?.First ?? happened, happened);
        return false;
    }
}
