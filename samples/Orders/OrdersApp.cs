using Microsoft.EntityFrameworkCore;
using Vinr.Sdk;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Sandbox;

namespace Orders;

/// <summary>The service, put together. A method of its own, so that a test can run it too.</summary>
internal static class OrdersApp
{
    private const string Webhooks = "/webhooks/vinr";

    public static async Task<WebApplication> StartAsync(WebApplicationOptions options)
    {
        var builder = WebApplication.CreateBuilder(options);
        var services = builder.Services;
        services.AddDbContext<OrdersDb>(db => Use(db, builder.Configuration));
        services.AddVinrWebhooks(o => o.StoreFirst = true)
            .UseEntityFramework<OrdersDb>()
            .On<PaymentCompleted, MarkPaid>()
            .On<PaymentRefunded, MarkRefunded>();
        services.AddVinrOutbox<OrdersDb>(o => o.On<Refund>(RefundCalls.MadeAsync).OnRefused(RefundCalls.NotMadeAsync).OnInDoubt(RefundCalls.NotMadeAsync));
        services.AddVinrCatchUp();
        services.AddHealthChecks().AddVinrInbox().AddVinrOutbox();
        services.AddScoped<Shop>();
        services.AddHostedService<MailSender>();

        var key = builder.Configuration["VINR_SECRET_KEY"];
        if (key is not null) services.AddVinr(o => o.SecretKey = key);
        else AddSandbox(builder);

        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // A shop with data has migrations: dotnet ef migrations add Vinr.
            await scope.ServiceProvider.GetRequiredService<OrdersDb>().Database.EnsureCreatedAsync();
        }

        app.MapVinrWebhooks(Webhooks);
        app.MapHealthChecks("/health");
        app.MapPut("/orders/{id}", (string id, Wish wish, Shop shop, CancellationToken token) => shop.OrderAsync(id, wish, token));
        app.MapGet("/orders/{id}", (string id, Shop shop, CancellationToken token) => shop.StateAsync(id, token));
        app.MapDelete("/orders/{id}", (string id, Shop shop, CancellationToken token) => shop.CancelAsync(id, token));
        app.MapGet("/dead-letters", async (IVinrDeadLetters letters, CancellationToken token) =>
            (await letters.ListAsync(cancellationToken: token)).Select(letter => new { letter.Id, letter.Type, letter.Attempts, letter.LastError }));
        app.MapPost("/dead-letters/{id}/replay", async (string id, IVinrDeadLetters letters, CancellationToken token) =>
            await letters.ReplayAsync(id, token) ? Results.NoContent() : Results.NotFound());

        await app.StartAsync();
        if (key is null) app.Services.GetRequiredService<VinrSandbox>().Webhooks.SendTo(new Uri(app.Urls.First() + Webhooks));
        return app;
    }

    private static void Use(DbContextOptionsBuilder db, ConfigurationManager configuration)
    {
        if (configuration.GetConnectionString("PostgreSql") is { } postgres) db.UseNpgsql(postgres, npgsql => npgsql.EnableRetryOnFailure());
        else db.UseSqlite($"Data Source={configuration["Database"] ?? "orders.db"}");
    }

    /// <summary>A VINR of our own: no key, no network, nobody is charged.</summary>
    private static void AddSandbox(WebApplicationBuilder builder)
    {
        const string secret = "whsec_orders_sample";
        builder.Services.AddVinrSandbox(o => o.WebhookSecret = secret);
        builder.Services.AddVinr(_ => { }); // the sandbox gives it key and address
        builder.Services.Configure<Vinr.Sdk.Hosting.VinrWebhookReceiverOptions>(o => o.Secrets = [secret]);
    }
}
