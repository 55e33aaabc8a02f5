using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Redis;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Compliance;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>The inbox on a real Redis.</summary>
[Keeps("inbox.claim")]
public sealed class RedisInboxTests(RedisServer server) : InboxCompliance
{
    protected override TimeSpan ShortLease => TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Claims_and_what_is_done_expire_in_Redis_and_say_who_holds_them()
    {
        var redis = (await server.ConnectAsync()).GetDatabase();
        var inbox = new RedisInbox(redis.Multiplexer, new() { KeyPrefix = "expiry:", InstanceName = "web-1" });

        var claim = await inbox.ClaimAsync("evt_1", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.StartsWith("web-1/", await redis.StringGetAsync("expiry:event:evt_1"), StringComparison.Ordinal);
        Assert.InRange((await redis.KeyTimeToLiveAsync("expiry:event:evt_1"))!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        await inbox.CompleteAsync("evt_1", claim.Token, TimeSpan.FromHours(72), TestContext.Current.CancellationToken);
        Assert.Equal("done", await redis.StringGetAsync("expiry:event:evt_1"));
        Assert.InRange((await redis.KeyTimeToLiveAsync("expiry:event:evt_1"))!.Value, TimeSpan.FromHours(71), TimeSpan.FromHours(72));

        await inbox.IsStaleAsync("loy_1", Delivery.Now, TimeSpan.FromHours(72), TestContext.Current.CancellationToken);
        Assert.InRange((await redis.KeyTimeToLiveAsync("expiry:latest:loy_1"))!.Value, TimeSpan.FromHours(71), TimeSpan.FromHours(72));
    }

    [Fact]
    [Keeps("inbox.redis")]
    public async Task Two_instances_of_an_app_handle_each_event_once()
    {
        var connection = await server.ConnectAsync();
        var handled = new Counting { Failures = 10 };
        void Handlers(VinrWebhookBuilder on) => on.On<PointsEarned>(handled.Run).UseRedisInbox(_ => connection, o => o.KeyPrefix = "fleet:");
        await using var one = await WebhookApp.StartAsync(Handlers);
        await using var two = await WebhookApp.StartAsync(Handlers);
        var deliveries = Enumerable.Range(0, 300).Select(i => $"evt_{i % 100}").ToArray();
        new Random(3).Shuffle(deliveries);

        await Task.WhenAll(deliveries.Select((id, i) => UntilAcknowledged(i % 2 == 0 ? one : two, id)));

        Assert.Equal(110, handled.Runs);
    }

    [Fact]
    public async Task A_connection_of_its_own_is_made_at_the_start()
    {
        var address = (await server.ConnectAsync()).GetEndPoints()[0].ToString()!;
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run).UseRedisInbox(address, o => o.KeyPrefix = "own:"));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task The_last_of_several_addresses_counts()
    {
        var address = await server.AddressAsync();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox("127.0.0.1:1").UseRedisInbox(address, o => o.KeyPrefix = "last:"));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
    }

    [Fact]
    public async Task Times_that_Redis_does_not_take_are_those_next_to_them()
    {
        var inbox = new RedisInbox(await server.ConnectAsync(), new() { KeyPrefix = "extreme:" });

        foreach (var (id, lease) in new[] { ("evt_1", TimeSpan.FromTicks(1)), ("evt_2", TimeSpan.Zero), ("evt_3", TimeSpan.MaxValue) })
        {
            var claim = await inbox.ClaimAsync(id, lease, TestContext.Current.CancellationToken);
            Assert.Equal(InboxStatus.Claimed, claim.Status);
            Assert.True(await inbox.CompleteAsync(id, claim.Token, lease, TestContext.Current.CancellationToken));
        }

        Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync("evt_3", TimeSpan.MaxValue, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public void Bad_settings_are_refused_at_once_and_named()
    {
        Assert.Equal("Database is -2; it must be at least 0, or -1 for that of the connection. (Parameter 'Database')", Refused(o => o.Database = -2).Message);
        Assert.Equal("KeyPrefix", Refused(o => o.KeyPrefix = null!).ParamName);
        Assert.Equal("InstanceName", Refused(o => o.InstanceName = null!).ParamName);

        static ArgumentException Refused(Action<RedisInboxOptions> spoil) =>
            Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrWebhooks().UseRedisInbox("localhost", spoil));
    }

    [Fact]
    public void What_is_no_configuration_is_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrWebhooks().UseRedisInbox("localhost,unknownSetting=1"));

    // On a machine that is busy Redis is waited for as long as it takes.
    protected override async Task<IVinrInbox> MakeAsync() => new RedisInbox(await server.ConnectAsync(), new() { KeyPrefix = "compliance:", TimeProvider = Clock });

    // Redis has a clock of its own. A key whose time is over is gone for whoever asks; so it is asked.
    protected override async Task PassAsync(TimeSpan time)
    {
        var redis = (await server.ConnectAsync()).GetDatabase();
        var mark = Guid.NewGuid().ToString();
        await redis.StringSetAsync(mark, "x", time + time);
        while (await redis.KeyExistsAsync(mark)) await Task.Yield();
    }

    private static async Task UntilAcknowledged(WebhookApp app, string id)
    {
        while (await app.DeliverAsync(Delivery.Earned(id)) != HttpStatusCode.OK) await Task.Yield();
    }
}
