using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore.Redis;

/// <summary>Connects when the app starts, so that the first delivery need not wait for it. An app starts without Redis too, a little later.</summary>
internal sealed class RedisStart(IVinrInbox inbox, RedisConnection connection) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (inbox is not RedisInbox) return;
        try
        {
            await connection.GetAsync(cancellationToken).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The deliveries that find none say so.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
