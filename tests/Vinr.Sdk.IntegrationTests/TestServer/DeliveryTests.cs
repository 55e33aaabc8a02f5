using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.TestServer;

public sealed class DeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_reach_an_app_that_listens_nowhere()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        List<long?> earned = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddVinrWebhooks(options => (options.Secrets, options.TimeProvider) = ([sandbox.WebhookSecret], sandbox.Clock.TimeProvider))
            .On<PointsEarned>((points, _) =>
            {
                earned.Add(points.Transaction?.Amount);
                return Task.CompletedTask;
            });
        await using var app = builder.Build();
        app.MapVinrWebhooks("/webhooks/vinr");
        await app.StartAsync(Token);

        sandbox.Webhooks.SendTo(app.GetTestServer().CreateHandler(), "/webhooks/vinr");
        sandbox.Seed.Program("VINR Rewards").EarnPerUnit(1).Member("cust_1").Pays(15_000);
        await sandbox.Webhooks.WhenIdleAsync(Token);

        Assert.Equal([150], earned);
        Assert.All(sandbox.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
    }
}
