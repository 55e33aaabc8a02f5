using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Options;

/// <summary>What an app must give, where it can come from, and that it is checked before the first delivery.</summary>
public sealed class StartTests
{
    public static TheoryData<string, Action<VinrWebhookReceiverOptions>> Bad => new()
    {
        { "Secrets", o => o.Secrets = [" "] },
        { "Tolerance", o => o.Tolerance = TimeSpan.FromSeconds(-1) },
        { "Tolerance is 00:00:00; it must be at least 00:00:01", o => o.Tolerance = TimeSpan.Zero },
        { "Tolerance is -10675199.02:48:05.4775808;", o => o.Tolerance = TimeSpan.MinValue },
        { "MaxBodyBytes is 0; it must be at least 1", o => o.MaxBodyBytes = 0 },
        { "MaxBodyBytes is -2147483648; it must be at least 1", o => o.MaxBodyBytes = int.MinValue },
        { "BackgroundCapacity is 0; it must be at least 1", o => o.BackgroundCapacity = 0 },
        { "BackgroundWorkers is -1; it must be at least 1", o => o.BackgroundWorkers = -1 },
        { "BackgroundAttempts is 0; it must be at least 1", o => o.BackgroundAttempts = 0 },
        { "ClaimLease is 00:00:00; it must be between 00:00:00.1000000 and 1.00:00:00", o => o.ClaimLease = TimeSpan.Zero },
        { "ClaimLease is -00:00:00.0010000;", o => o.ClaimLease = Timeout.InfiniteTimeSpan },
        { "ClaimLease is 10675199.02:48:05.4775807;", o => o.ClaimLease = TimeSpan.MaxValue },
        { "Retention is 00:00:01; it must be between 00:01:00 and 3650.00:00:00", o => o.Retention = TimeSpan.FromSeconds(1) },
        { "Retention is 10675199.02:48:05.4775807;", o => o.Retention = TimeSpan.MaxValue },
        { "Secrets holds an API key", o => o.Secrets = [Delivery.Secret, "sk_test_4f1e"] },
        { "Secrets holds an API key", o => o.Secrets = ["RK_live_4f1e"] },
        { "Secrets holds an API key", o => o.Secrets = ["pk_test_4f1e"] },
        { "Secrets holds an API key or an id", o => o.Secrets = ["we_4f1e"] },
        { "Secrets holds an empty one; is VINR_WEBHOOK_SECRET set? ", o => o.Secrets = [""] },
    };

    public static TheoryData<Action<VinrWebhookReceiverOptions>> Extreme => new()
    {
        o => o.MaxBodyBytes = int.MaxValue,
        o => o.MaxBodyBytes = int.MaxValue - 1,
        o => o.MaxBodyBytes = Array.MaxLength,
        o => o.Tolerance = TimeSpan.MaxValue,
        o => o.Tolerance = TimeSpan.FromSeconds(1),
        o => (o.Background, o.BackgroundCapacity) = (true, int.MaxValue),
        o => (o.Background, o.BackgroundWorkers) = (true, int.MaxValue),
        o => (o.Background, o.BackgroundAttempts) = (true, int.MaxValue),
        o => o.ClaimLease = TimeSpan.FromMilliseconds(100),
        o => o.ClaimLease = TimeSpan.FromDays(1),
        o => (o.Retention, o.TrackOrder) = (TimeSpan.FromDays(3_650), true),
    };

    [Theory]
    [MemberData(nameof(Extreme))]
    public async Task Whatever_is_allowed_works(Action<VinrWebhookReceiverOptions> set)
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), set);
        var chunked = Delivery.Signed(Delivery.Earned("evt_2"));
        chunked.Headers.TransferEncodingChunked = true;

        Assert.Equal(System.Net.HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned("evt_1")));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.SendAsync(chunked)).StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, handled.Runs);
    }

    [Fact]
    public async Task On_the_last_day_of_the_calendar_events_are_handled_once_too()
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(
            on => on.On<PointsEarned>(handled.Run), o => o.TrackOrder = true, clock: new(DateTimeOffset.MaxValue.AddSeconds(-1)));

        Assert.Equal(System.Net.HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(System.Net.HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(1, handled.Runs);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(" Error ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_setting_stops_the_start(string setting, Action<VinrWebhookReceiverOptions> spoil)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookApp.StartAsync(_ => { }, spoil));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Delivery.Secret, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4f1e", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("?.", refused.Message, StringComparison.Ordinal);
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
    public void What_is_empty_there_is_no_secret_and_what_is_there_twice_is_one()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Vinr:WebhookSecret", (string?)""), KeyValuePair.Create("Vinr:WebhookSecrets:0", (string?)"whsec_1"), KeyValuePair.Create("VINR_WEBHOOK_SECRET", (string?)"whsec_1")]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddVinrWebhooks().Services.BuildServiceProvider();

        Assert.Equal(["whsec_1"], services.GetRequiredService<IOptions<VinrWebhookReceiverOptions>>().Value.Secrets);
    }

    [Fact]
    public void An_app_without_a_configuration_can_do_without_secrets_where_nothing_is_delivered()
    {
        using var services = new ServiceCollection().AddLogging().AddVinrWebhooks().Services.BuildServiceProvider();

        Assert.DoesNotContain("", services.GetRequiredService<IOptions<VinrWebhookReceiverOptions>>().Value.Secrets);
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
    [Keeps("inbox.order")]
    public async Task Order_is_tracked_only_by_an_inbox_that_can()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookApp.StartAsync(on => on.UseInbox<Plain>(), o => o.TrackOrder = true));

        Assert.Contains(nameof(IVinrEventOrder), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_of_webhooks_may_stand_beside_the_settings_of_the_client()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [KeyValuePair.Create("Vinr:SecretKey", (string?)"sk_test_x1"), KeyValuePair.Create("Vinr:WebhookSecret", (string?)"whsec_1"), KeyValuePair.Create("Vinr:WebhookSecrets:0", (string?)"whsec_2"), KeyValuePair.Create("Vinr:Tenants:eu:WebhookSecret", (string?)"whsec_3")]).Build();
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
