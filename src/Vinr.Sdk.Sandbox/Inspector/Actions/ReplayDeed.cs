using Vinr.Sdk.Sandbox.Inspector.Pages;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Actions;

/// <summary>Sends an event again.</summary>
internal static class ReplayDeed
{
    /// <summary>How long the page waits for the answers, to show them. They come all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<Note> SendAsync(Inspected sandbox, string id)
    {
        using var enough = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            var deliveries = await sandbox.Webhooks.ReplayAsync(id, enough.Token).ConfigureAwait(false);
            return deliveries.Count == 0
                ? new Note("Nobody wants events of this type at present.", IsError: true)
                : new Note($"Sent again to {Words.Count(deliveries.Count, "receiver")}: {string.Join(", ", deliveries.Select(delivery => Words.State(delivery.State)))}.");
        }
        catch (OperationCanceledException)
        {
            return new Note("It is on its way again.");
        }
        catch (ArgumentException unknown)
        {
            throw new DeedRefused(unknown.Message, EventsPage.Show);
        }
    }
}
