using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Options;

/// <summary>What an app must give, where it can come from, and that it is checked before the first delivery.</summary>
public sealed class StartTests
{
    public static TheoryData<string, Action<VinrWebhookReceiverOptions>> Bad => new()
    {
        { "Secrets", o => o.Secrets = [" "] },
        { "Tolerance", o => o.Tolerance = TimeSpan.FromSeconds(-1) },
        { "BackgroundCapacity", o => o.BackgroundCapacity = 0 },
        { "BackgroundWorkers", o => o.BackgroundWorkers = 0 },
        { "BackgroundAttempts", o => o.BackgroundAttempts = 0 },
        { "ClaimLease", o => o.ClaimLease = TimeSpan.Zero },
        { "Retention", o => o.Retention = TimeSpan.FromSeconds(1) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_setting_stops_the_start(string setting, Action<VinrWebhookReceiverOptions> spoil)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookApp.StartAsync(_ => { }, spoil));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Delivery.Secret, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_a_secret_does_not_start_and_says_where_to_put_it()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookApp.StartAsync(_ => { }, o => o.Secrets = []));

        Assert.Contains("VINR_WEBHOOK_SECRET", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Vinr:WebhookSecret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vinr:WebhookSecret")]
    [InlineData("Vinr:WebhookSecrets:0")]
    [InlineData("VINR_WEBHOOK_SECRET")]
    public async Task Secrets_come_from_the_configuration(string key)
    {
        await using var app = await WebhookApp.StartAsync(
            _ => { }, o => o.Secrets = [], builder => builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(key, (string?)Delivery.Secret)]));

        Assert.Equal(System.Net.HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
    }

    [Fact]
    public void Secrets_in_the_code_win()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Vinr:WebhookSecret", (string?)"whsec_configured")]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging()
            .AddVinrWebhooks(o => o.Secrets = ["whsec_code"]).Services.BuildServiceProvider();

        Assert.Equal(["whsec_code"], services.GetRequiredService<IOptions<VinrWebhookReceiverOptions>>().Value.Secrets);
    }

    [Fact]
    public async Task Order_is_tracked_only_by_an_inbox_that_can()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookApp.StartAsync(on => on.UseInbox<Plain>(), o => o.TrackOrder = true));

        Assert.Contains(nameof(IVinrEventOrder), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_of_webhooks_may_stand_beside_the_settings_of_the_client()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Vinr:SecretKey", (string?)"sk_test_x1"), KeyValuePair.Create("Vinr:WebhookSecret", (string?)"whsec_1"), KeyValuePair.Create("Vinr:WebhookSecrets:0", (string?)"whsec_2")]).Build();
        var services = new ServiceCollection();
        services.AddVinr(configuration.GetSection("Vinr"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<VinrClient>());
    }

    private sealed class Plain : IVinrInbox
    {
        public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default) => Task.FromResult(new InboxClaim(InboxStatus.Claimed, "t"));

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
