using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Endpoints;

/// <summary>Addresses that name tenants.</summary>
public sealed class TenantEndpointTests
{
    private readonly List<string> _seen = [];

    [Fact]
    [Keeps("webhooks.tenants")]
    public async Task One_address_is_that_of_all_tenants()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "tenants/eu", "whsec_eu")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "tenants/acme", "whsec_acme")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "tenants/a%20b", "whsec_a b")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "webhooks/vinr", Delivery.Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeliverAsync(app, "tenants/acme", "whsec_eu")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await DeliverAsync(app, "tenants/", "whsec_eu")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeliverAsync(app, "shops/", Delivery.Secret)).StatusCode); // no name is not the receiver without one

        Assert.Equal(["eu evt_1", "acme evt_1", "a b evt_1", " evt_1"], _seen);
    }

    [Fact]
    public async Task A_tenant_may_have_an_address_of_its_own()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "webhooks/europe", "whsec_eu")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(app, "tenants/eu", "whsec_eu")).StatusCode);

        Assert.Equal(["eu evt_1"], _seen);
    }

    [Fact]
    [Keeps("webhooks.quiet")]
    public async Task An_unknown_tenant_is_answered_as_a_wrong_signature_is()
    {
        await using var app = await StartAsync();

        using var wrong = await DeliverAsync(app, "tenants/acme", "whsec_x");
        using var unknown = await DeliverAsync(app, "tenants/nobody", "whsec_x");

        Assert.Equal(await ShownAsync(wrong), await ShownAsync(unknown));
    }

    [Fact]
    public async Task An_address_of_nobody_is_refused_at_once()
    {
        await using var none = Build(services => services.AddVinrWebhooks(o => o.Secrets = [Delivery.Secret]));
        await using var eu = Build(services => services.AddVinrWebhooks("eu"));

        Assert.Contains("UseTenants", Assert.Throws<InvalidOperationException>(() => none.MapVinrWebhooks("/w/{tenant}")).Message, StringComparison.Ordinal);
        Assert.Contains("AddVinrWebhooks(\"us\", …)", Assert.Throws<InvalidOperationException>(() => eu.MapVinrWebhooks("/w", "us")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/w/{tenant}", null)]
    [InlineData("/w", "eu")]
    public async Task A_tenant_without_a_secret_stops_the_start(string pattern, string? tenant)
    {
        await using var app = Build(services => services.AddVinrWebhooks("eu"));
        if (tenant is null) app.MapVinrWebhooks(pattern);
        else app.MapVinrWebhooks(pattern, tenant);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Vinr:Tenants:eu:WebhookSecret", refused.Message, StringComparison.Ordinal);
    }

    private static WebApplication Build(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        add(builder.Services);
        return builder.Build();
    }

    private static async Task<string> ShownAsync(HttpResponseMessage answer)
    {
        answer.Headers.Date = null;
        return $"{answer} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    private Task<WebhookApp> StartAsync() => WebhookApp.StartAsync(
        on =>
        {
            on.On<PointsEarned>(See).UseTenants((_, tenant, _) => new(tenant is "acme" or "a b" ? [$"whsec_{tenant}"] : null));
            on.Services.AddVinrWebhooks("eu", o => (o.Secrets, o.Tolerance) = (["whsec_eu"], TimeSpan.MaxValue)).On<PointsEarned>(See);
        },
        use: web =>
        {
            web.MapVinrWebhooks("/tenants/{tenant}");
            web.MapVinrWebhooks("/shops/{tenant?}");
            web.MapVinrWebhooks("/webhooks/europe", "eu");
        });

    private Task See(PointsEarned earned, VinrEventContext context, CancellationToken cancellationToken)
    {
        _seen.Add($"{context.Tenant} {earned.Id}");
        return Task.CompletedTask;
    }

    private static Task<HttpResponseMessage> DeliverAsync(WebhookApp app, string address, string secret)
    {
        var request = Delivery.Signed(Delivery.Earned(), secret: secret);
        request.RequestUri = new Uri(address, UriKind.Relative);
        return app.SendAsync(request);
    }
}
