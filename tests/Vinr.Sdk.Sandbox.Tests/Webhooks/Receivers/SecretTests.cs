using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>What signs, and how it is replaced.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task A_secret_is_made_for_each_sandbox_and_follows_from_a_seed()
    {
        var secrets = new List<string>();
        foreach (var seed in new long?[] { null, null, 7, 7, 8 })
        {
            await using var api = await StartAsync(options => options.Seed = seed);
            secrets.Add(api.Sandbox.WebhookSecret);
            secrets.Add(api.Sandbox.Webhooks.RotateSecret());
        }

        Assert.All(secrets, secret => Assert.Matches("^whsec_[A-Za-z0-9]{24}$", secret));
        Assert.Equal(secrets[4..6], secrets[6..8]);
        Assert.Equal(8, secrets.Distinct().Count());
    }

    [Fact]
    public async Task A_secret_of_ones_own_signs()
    {
        await using var api = await StartAsync(options => options.WebhookSecret = "whsec_mine");
        var receiver = new Receiver(api.Sandbox);
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var receipt = Assert.Single(receiver.All);
        Assert.Equal(WebhookSigner.Sign(receipt.Message.Body.Span, receipt.At, "whsec_mine"), receipt.Message.Signature);
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("whsec_")]
    [InlineData("whsec_mi ne")]
    [InlineData("")]
    public async Task A_secret_that_is_none_is_refused_and_not_repeated(string secret)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => VinrSandbox.StartAsync(new() { WebhookSecret = secret }, TestApi.Token));

        Assert.Contains("WebhookSecret", refused.Message, StringComparison.Ordinal);
        if (secret.Contains("mi", StringComparison.Ordinal)) Assert.DoesNotContain(secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Shows("webhooks.signature")]
    public async Task While_a_secret_is_being_replaced_both_sign()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        var old = api.Sandbox.WebhookSecret;

        var next = api.Sandbox.Webhooks.RotateSecret(TimeSpan.FromHours(2));
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1), TestApi.Token);
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromTicks(1), TestApi.Token);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(next, api.Sandbox.WebhookSecret);
        Assert.Equal([Signed(0, next, old), Signed(1, next, old), Signed(2, next)], receiver.All.Select(receipt => receipt.Message.Signature));
        Assert.Contains(",", receiver.All[0].Message.Signature, StringComparison.Ordinal);

        string Signed(int number, params string[] secrets) =>
            WebhookSigner.Sign(receiver.All[number].Message.Body.Span, receiver.All[number].At, secrets);
    }

    [Fact]
    public async Task An_endpoints_secret_is_replaced_in_the_same_way()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        var old = endpoint.Json.GetProperty("secret").GetString()!;

        var second = api.Sandbox.Webhooks.RotateSecret(endpoint.Id);
        var third = api.Sandbox.Webhooks.RotateSecret(endpoint.Id, TimeSpan.FromHours(48));
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(24), TestApi.Token);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(3, new[] { old, second, third }.Distinct().Count());
        Assert.Equal(
            [Signed(0, third, second, old), Signed(1, third, second)],
            server.Requests.Select(request => request.Headers["X-Vinr-Signature"]));
        Assert.Throws<ArgumentException>(() => api.Sandbox.Webhooks.RotateSecret("we_nobody"));
        Assert.Throws<ArgumentOutOfRangeException>(() => api.Sandbox.Webhooks.RotateSecret(endpoint.Id, TimeSpan.FromTicks(-1)));

        string Signed(int number, params string[] secrets) =>
            WebhookSigner.Sign(server.Requests[number].Body, DateTimeOffset.FromUnixTimeSeconds(long.Parse(server.Requests[number].Headers["X-Vinr-Timestamp"], null)), secrets);
    }
}
