namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Sends an event again.</summary>
internal static class ReplayAction
{
    /// <summary>How long the page waits for the answers, to show them. They come all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<Note> SendAsync(InspectedSandbox sandbox, string id)
    {
        using var enough = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            var deliveries = await sandbox.Webhooks.ReplayAsync(id, enough.Token).ConfigureAwait(false);
            return deliveries.Count == 0
                ? new Note("Nobody wants events of this type at present.", IsError: true)
                : new Note($"Sent again to {Format.Count(deliveries.Count, "receiver")}: {string.Join(", ", deliveries.Select(delivery => Format.State(delivery.State)))}.");
        }
        catch (OperationCanceledException)
        {
            return new Note("It is on its way again.");
        }
        catch (ArgumentException unknown)
        {
            throw new ActionRefused(unknown.Message, EventsPage.Show);
        }
    }
}
