namespace Vinr.Sdk.Operations.Listening;

/// <summary>Reads on in VINR's events from where it was. What is written a little later than its time says is not missed, and nothing comes twice.</summary>
internal sealed class EventFeed(VinrClient vinr, DateTimeOffset? since)
{
    private const int LargestPage = 100;

    /// <summary>How far back each look goes.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateTimeOffset> _seen = [];
    private DateTimeOffset? _newest = since;
    private readonly bool _learnsTheTime = since is null;
    private bool _isFirst = true;

    /// <summary>What has happened since the last time, oldest first.</summary>
    public async Task<IReadOnlyList<VinrEvent>> NextAsync(CancellationToken cancellationToken)
    {
        var isStart = _isFirst && _learnsTheTime;
        var from = _newest is not { } newest ? (DateTimeOffset?)null : _isFirst ? newest : newest - Overlap;
        var found = new List<VinrEvent>();
        await foreach (var happened in vinr.Events.ListAsync(new() { CreatedFrom = from, Limit = LargestPage }, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (happened.Created < from?.AddSeconds(-1)) break; // the filter counts whole seconds; where it is not obeyed the list would have no end
            if (!_seen.ContainsKey(happened.Id)) found.Add(happened);
            if (isStart && found.Count == LargestPage) break;
        }

        _isFirst = false;
        foreach (var happened in found) Remember(happened);
        if (isStart) return []; // at first it only learns what time it is at VINR
        Forget();
        found.Reverse();
        return found;
    }

    private void Remember(VinrEvent happened)
    {
        _seen[happened.Id] = happened.Created;
        if (_newest is null || happened.Created > _newest) _newest = happened.Created;
    }

    private void Forget()
    {
        if (_seen.Count < 10 * LargestPage) return;
        foreach (var (id, created) in _seen)
        {
            if (created < _newest - Overlap - Overlap) _seen.Remove(id);
        }
    }
}
