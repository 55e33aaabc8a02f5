using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Has the inbox made when the app starts instead of with the first delivery, and says when it is one that forgets.</summary>
internal sealed class InboxStart(IVinrInbox inbox, ILogger<InboxStart> logger, IHostEnvironment? environment = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (inbox is MemoryInbox && environment is not null && !environment.IsDevelopment()) WebhookLog.MemoryOnly(logger, environment.EnvironmentName);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
