using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.AspNetCore;

/// <summary>An event that this process holds. It renews its lease until it is disposed.</summary>
internal sealed class HeldClaim : IAsyncDisposable
{
    private readonly IVinrInbox _inbox;
    private readonly string _token;
    private readonly VinrWebhookReceiverOptions _options;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewing;

    public HeldClaim(IVinrInbox inbox, VinrEvent happened, string token, VinrWebhookReceiverOptions options, TimeProvider time, ILogger logger)
    {
        (_inbox, Event, _token, _options, _logger) = (inbox, happened, token, options, logger);
        _timer = new PeriodicTimer(options.ClaimLease / 3, time);
        _renewing = Detached.Run(RenewAsync);
    }

    public VinrEvent Event { get; }

    /// <summary>Is cancelled when someone else has taken the event.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <returns>False when someone else has taken it meanwhile.</returns>
    public Task<bool> CompleteAsync() => _inbox.CompleteAsync(Event.Id, _token, _options.Retention, CancellationToken.None);

    public Task ReleaseAsync() => _inbox.ReleaseAsync(Event.Id, _token, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _renewing.ConfigureAwait(false);
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        while (await _timer.WaitForNextTickAsync().ConfigureAwait(false))
        {
            try
            {
                if (await _inbox.RenewAsync(Event.Id, _token, _options.ClaimLease).ConfigureAwait(false)) continue;

                WebhookLog.LeaseLost(_logger, Event.Type.ToString(), Event.Id);
                await _lost.CancelAsync().ConfigureAwait(false);
                return;
            }
            catch (Exception e)
            {
                WebhookLog.RenewalFailed(_logger, e, Event.Type.ToString(), Event.Id);
            }
        }
    }
}
