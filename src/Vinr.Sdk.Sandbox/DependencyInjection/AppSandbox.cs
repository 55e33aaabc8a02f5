namespace Vinr.Sdk.Sandbox.DependencyInjection;

/// <summary>The sandbox of an app: known when services are registered, running once the app starts.</summary>
#pragma warning disable CA1001 // the way to a sandbox holds nothing to dispose of
internal sealed class AppSandbox(VinrSandboxOptions options)
#pragma warning restore CA1001
{
    /// <summary>What a caller is told who comes too early or too late.</summary>
    public const string NotRunning =
        "The VINR sandbox of this app is not running: it starts and stops with the app's host. Start the host first (app.Run, app.StartAsync), "
        + "or do this in a hosted service, which starts after the sandbox.";

    private VinrSandbox? _running;
    private HttpMessageInvoker? _way;

    public VinrSandboxOptions Options => options;

    /// <exception cref="InvalidOperationException">The app has not started, or has stopped.</exception>
    public VinrSandbox Running => _running ?? throw new InvalidOperationException(NotRunning);

    /// <summary>Carries requests to it, without a socket; null while it does not run.</summary>
    public HttpMessageInvoker? Way => _way;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _running = await VinrSandbox.StartAsync(options, cancellationToken).ConfigureAwait(false);
        _way = new HttpMessageInvoker(_running.CreateHandler());
    }

    public async Task StopAsync()
    {
        _way = null;
        if (_running is { } running) await running.DisposeAsync().ConfigureAwait(false);
    }

    public void Stop()
    {
        _way = null;
        ((IDisposable?)_running)?.Dispose();
    }
}
