using Microsoft.Extensions.Hosting;

namespace Vinr.Sdk.Hosting;

/// <summary>Lets handlers run on while the app shuts down, and ends them when the time for that is over.</summary>
internal sealed class HandlerLifetime : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public HandlerLifetime() => Stopping = _stopping.Token;

    /// <summary>Is cancelled when handlers must end.</summary>
    public CancellationToken Stopping { get; }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Before anything is stopped: the token is the host's, and is cancelled when its time to shut down is over.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _stopping);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // An app that is disposed without a stop has no time left for its handlers. A container disposes of a service for each of its names.
    public void Dispose()
    {
        if (!_stopping.IsCancellationRequested) _stopping.Cancel();
        _stopping.Dispose();
    }
}
