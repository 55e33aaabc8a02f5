namespace Vinr.Sdk.Hosting;

/// <summary>Reads events forward from a checkpoint, page by page, the oldest first: lists are newest first, and go forward before an id.</summary>
internal sealed class EventsSince(VinrClient vinr, CancellationToken cancellationToken)
{
    private const int PageSize = 100;

    /// <summary>The pages after a checkpoint.</summary>
    public async IAsyncEnumerable<IReadOnlyList<VinrEvent>> ReadAsync(VinrCheckpoint checkpoint)
    {
        var last = checkpoint.EventId;
        if (last is not null && !await ExistsAsync(last).ConfigureAwait(false)) last = null;
        if (last is null)
        {
            if (await OldestSinceAsync(checkpoint.Created).ConfigureAwait(false) is not { } first) yield break;
            yield return [first];
            last = first.Id;
        }

        while (true)
        {
            var page = await NextAsync(last).ConfigureAwait(false);
            if (page.Count == 0) yield break;
            yield return page;
            if (page[^1].Id == last) yield break; // a list that does not go on
            last = page[^1].Id;
        }
    }

    /// <summary>VINR may forget an event.</summary>
    private async Task<bool> ExistsAsync(string id)
    {
        try
        {
            await vinr.Events.RetrieveAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (VinrNotFoundException)
        {
            return false;
        }
    }

    private async Task<VinrEvent?> OldestSinceAsync(DateTimeOffset moment)
    {
        // An event's instant may be told in whole seconds: one of this moment's second is not before it.
        var since = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
        VinrEvent? oldest = null;
        await foreach (var happened in vinr.Events.ListAsync(new() { CreatedFrom = since, Limit = PageSize }, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (happened.Created < since) break;
            oldest = happened;
        }

        return oldest;
    }

    private async Task<IReadOnlyList<VinrEvent>> NextAsync(string last)
    {
        await foreach (var page in vinr.Events.ListAsync(new() { EndingBefore = last, Limit = PageSize }, cancellationToken: cancellationToken).AsPages(cancellationToken).ConfigureAwait(false))
            return [.. page.Items.Reverse()];

        return [];
    }
}
