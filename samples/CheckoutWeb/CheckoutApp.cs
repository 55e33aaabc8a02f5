using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>The shop, put together. A method of its own, so that a test can run it too.</summary>
internal static class CheckoutApp
{
    public const string WebhookPath = "/webhooks/vinr";

    public static WebApplication Create(WebApplicationOptions options)
    {
        var builder = WebApplication.CreateBuilder(options);

        // VINR itself with a key, a VINR of our own without one. Nothing below this line knows which.
        if (ServiceKey.In(builder.Configuration) is { } key) builder.Services.AddVinr(o => o.SecretKey = key);
        else builder.AddSandboxedVinr();

        // Each event is verified, and handled once, however often it comes. A crash in the middle of a handler is the exception: so what
        // handlers note, they note under the event's id.
        builder.Services.AddVinrWebhooks()
            .On<VinrEvent, FollowPayment>() // before the feed, which has browsers look
            .On<VinrEvent, ShowInFeed>()
            .On<PointsEarned, CountForOrder>()
            .On<PaymentRefunded, NoteRefund>();

        builder.Services.AddSingleton<ShopClock>();
        builder.Services.AddSingleton<Visitors>();
        builder.Services.AddSingleton<EventFeed>();
        builder.Services.AddSingleton<PaymentNews>();
        builder.Services.AddSingleton<Club>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Club>());
        builder.Services.AddSingleton<Members>();
        builder.Services.AddSingleton<Spending>();
        builder.Services.AddSingleton<PointsLedger>();
        builder.Services.AddSingleton<OrderStore>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<Checkout>(services, services.GetRequiredService<ShopClock>()));
        builder.Services.AddSingleton<OpenOrders>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OpenOrders>());
        builder.Services.AddSingleton<Refunds>();
        builder.Services.AddRazorPages();

        var app = builder.Build();
        app.Use(SecurityHeaders);
        app.UseStaticFiles();
        app.MapRazorPages();
        app.MapVinrWebhooks(WebhookPath);
        app.MapGet("/feed", FeedStream.Open);
        return app;
    }

    private static Task SecurityHeaders(HttpContext http, RequestDelegate next)
    {
        // The form that pays ends on VINR's page, which has a host of its own (and plain http in the sandbox).
        http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' https: http:";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return next(http);
    }
}
