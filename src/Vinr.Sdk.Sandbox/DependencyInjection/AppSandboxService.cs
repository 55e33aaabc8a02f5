using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Sandbox.DependencyInjection;

/// <summary>Starts the sandbox before anything of the app runs, and stops it after everything.</summary>
internal sealed partial class AppSandboxService(AppSandbox sandbox, IHostEnvironment environment, ILogger<VinrSandbox> logger) : IHostedLifecycleService, IAsyncDisposable, IDisposable
{
    /// <exception cref="InvalidOperationException">The app runs in production.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction())
        {
            throw new InvalidOperationException(
                "AddVinrSandbox is for development and tests, and this app runs in the environment Production, where nobody would be charged or "
                + "rewarded. Register it only if (builder.Environment.IsDevelopment()), or set DOTNET_ENVIRONMENT to Development.");
        }

        await sandbox.StartAsync(cancellationToken).ConfigureAwait(false);
        LogStarted(sandbox.Running.BaseAddress, new Uri(sandbox.Running.BaseAddress, "/"));
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => sandbox.StopAsync();

    // An app that is disposed without a stop is to listen no longer either.
    public async ValueTask DisposeAsync() => await sandbox.StopAsync().ConfigureAwait(false);

    public void Dispose() => sandbox.Stop();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "This app talks to a VINR sandbox of its own, which also listens at {Address}. {Inspector} shows it in a browser, with the key for other callers (VinrSandbox.SecretKey)")]
    private partial void LogStarted(Uri address, Uri inspector);
}
