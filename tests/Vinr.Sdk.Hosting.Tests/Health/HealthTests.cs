using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Health;

/// <summary>The health of a worker.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_worker_has_the_check_too()
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks();
            builder.Services.AddHealthChecks().AddVinrWebhooks();
        });

        var report = await worker.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, report.Entries["vinr_webhooks"].Status);
    }
}
