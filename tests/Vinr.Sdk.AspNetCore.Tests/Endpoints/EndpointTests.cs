using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Endpoints;

/// <summary>The address of the receiver.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task An_address_without_a_receiver_is_refused_at_once()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Contains("AddVinrWebhooks", Assert.Throws<InvalidOperationException>(() => app.MapVinrWebhooks("/w")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_post_is_a_delivery()
    {
        await using var app = await WebhookApp.StartAsync(_ => { });

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.Http.GetAsync("webhooks/vinr", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_it_is_given_must_be_there()
    {
        await using var app = await WebhookApp.StartAsync(on => on.Services.AddVinrWebhooks("eu", o => o.Secrets = ["whsec_eu"]), use: web =>
        {
            Assert.Equal("endpoints", Assert.Throws<ArgumentNullException>(() => ((IEndpointRouteBuilder)null!).MapVinrWebhooks("/w")).ParamName);
            Assert.Equal("pattern", Assert.Throws<ArgumentNullException>(() => web.MapVinrWebhooks(null!)).ParamName);
            Assert.Equal("tenant", Assert.Throws<ArgumentNullException>(() => web.MapVinrWebhooks("/w", null!)).ParamName);
            Assert.Equal("tenant", Assert.Throws<ArgumentException>(() => web.MapVinrWebhooks("/w", "")).ParamName);
        });
    }

    [Fact]
    public async Task A_wait_is_told_in_whole_seconds_and_never_too_short()
    {
        var gate = new Gate();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(gate.HandleAsync), o => o.ClaimLease = TimeSpan.FromMilliseconds(61_200));
        var first = app.DeliverAsync(Delivery.Earned());
        await gate.EnteredAsync();

        using var second = await app.SendAsync(Delivery.Signed(Delivery.Earned()));
        gate.Release();
        await first;

        Assert.Equal(["62"], second.Headers.GetValues("Retry-After"));
    }
}
