using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.IntegrationTests.TestServer;

/// <summary>A shop whose host is explored: it sells over HTTP, and thanks each buyer when the event of the payment comes.</summary>
internal static class ExploredHost
{
    // begin
    public static async Task SellAsync(ExplorationRun run, Orders orders)
    {
        var app = run.Use(await StartAsync(run, orders));                              // the host of one process: a crash ends it
        run.Sandbox.Webhooks.SendTo(app.GetTestServer().CreateHandler(), "/webhooks/vinr");
        using var browser = app.GetTestClient();
        using var answer = await browser.PostAsync("/checkout", null, run.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<WebApplication> StartAsync(ExplorationRun run, Orders orders)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(run.Vinr).AddSingleton(orders);                  // in place of AddVinr
        builder.Services
            .AddVinrWebhooks(o => (o.Secrets, o.TimeProvider) = ([run.Sandbox.WebhookSecret], run.Sandbox.Clock.TimeProvider))
            .On<PaymentCompleted, ThankBuyer>();
        var app = builder.Build();
        app.MapVinrWebhooks("/webhooks/vinr");
        app.MapPost("/checkout", (Orders orders, VinrClient vinr) => orders.PayAsync(vinr));
        await app.StartAsync(run.CancellationToken);
        return app;
    }
    // end
}
