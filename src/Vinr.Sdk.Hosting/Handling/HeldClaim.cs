using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>An event that this process holds. It renews its lease until it is disposed.</summary>
internal sealed class HeldClaim : IAsyncDisposable
{
    private readonly IVinrInbox _inbox;
    private readonly TakenEvent _taken;
    private readonly VinrWebhookReceiverOptions _options;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewing;

    public HeldClaim(IVinrInbox inbox, TakenEvent taken, VinrWebhookReceiverOptions options, TimeProvider time, ILogger logger)
    {
        (_inbox, _taken, _options, _logger) = (inbox, taken, options, logger);
        _timer = new PeriodicTimer(options.ClaimLease / 3, time);
        _renewing = Detached.Run(RenewAsync);
    }

    public VinrEvent Event => _taken.Event;

    public string? Tenant => _taken.Tenant;

    /// <summary>Is cancelled when someone else has taken the event.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <returns>False when someone else has taken it meanwhile.</returns>
    public Task<bool> CompleteAsync() => _inbox.CompleteAsync(_taken.EventId, _taken.Token, _options.Retention, CancellationToken.None);

    /// <summary>Runs handlers in the transaction in which the event is recorded as done.</summary>
    /// <returns>False when someone else has taken it meanwhile, and all was rolled back.</returns>
    public Task<bool> HandleAsync(IVinrTransactionalInbox inbox, Func<IServiceProvider, CancellationToken, Task> handle, CancellationToken cancellationToken) =>
        inbox.HandleAsync(_taken.EventId, _taken.Token, _options.Retention, handle, cancellationToken);

    public Task ReleaseAsync() => _inbox.ReleaseAsync(_taken.EventId, _taken.Token, CancellationToken.None);

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
                if (await _inbox.RenewAsync(_taken.EventId, _taken.Token, _options.ClaimLease).ConfigureAwait(false)) continue;

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
