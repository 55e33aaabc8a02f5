using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Health;

/// <summary>What a health endpoint says of the receiver.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Health_is_that_of_the_inbox_and_of_the_background()
    {
        var inbox = new BreakingInbox();
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>(gate.HandleAsync).UseInbox(_ => inbox),
            o => (o.Background, o.BackgroundCapacity, o.BackgroundWorkers) = (true, 1, 1),
            builder => builder.Services.AddHealthChecks().AddVinrWebhooks());
        var health = app.Services.GetRequiredService<HealthCheckService>();

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);

        await app.DeliverAsync(Delivery.Earned("evt_1"));
        await gate.EnteredAsync();
        await app.DeliverAsync(Delivery.Earned("evt_2"));
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);

        inbox.ClaimBreaks = true;
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(TestContext.Current.CancellationToken)).Status);
        gate.Release(2);
    }
}
