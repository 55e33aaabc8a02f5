using System.Net;
using Microsoft.AspNetCore.Builder;
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
}
