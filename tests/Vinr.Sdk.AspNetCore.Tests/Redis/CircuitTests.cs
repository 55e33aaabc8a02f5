using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>A Redis that cannot be reached is waited for twice, then left alone, and asked again in a while.</summary>
public sealed class CircuitTests(RedisServer server) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Waits _clock = new();
    private readonly TcpListener _silent = new(IPAddress.Loopback, UnusedPort.Find());

    [Theory(Timeout = 120_000)]
    [InlineData(true)]
    [InlineData(false)]
    [Keeps("inbox.redis")]
    public async Task No_delivery_waits_as_long_as_a_second(bool accepts)
    {
        _silent.Start();
        var address = $"{_silent.LocalEndpoint}";
        if (!accepts) _silent.Stop();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox(address, o => o.TimeProvider = _clock));

        for (var i = 0; i < 10; i++) await DeliverAsync(app, TestContext.Current.CancellationToken);
        Assert.InRange(_clock.All.Length, accepts ? 2 : 0, 4); // two deliveries, and what gives back the claims that may have been made

        _clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5; i++) await DeliverAsync(app, TestContext.Current.CancellationToken);
        Assert.InRange(_clock.All.Length, accepts ? 3 : 0, 6);
        Assert.All(_clock.All, wait => Assert.Equal(TimeSpan.FromSeconds(0.5), wait));
        Assert.Contains(app.Log.Lines, line => line.Contains("Redis could not be reached a moment ago", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task When_it_answers_again_so_do_deliveries()
    {
        var token = TestContext.Current.CancellationToken;
        var connection = await server.ConnectAsync();
        var (asked, isThere) = (0, false);
        await using var services = new ServiceCollection().AddLogging().AddVinrWebhooks().UseRedisInbox(
            _ =>
            {
                asked++;
                return isThere ? connection : throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, "none");
            },
            o => (o.TimeProvider, o.KeyPrefix) = (_clock, $"circuit-{Guid.NewGuid():N}:")).Services.BuildServiceProvider();
        var inbox = services.GetRequiredService<IVinrInbox>();

        for (var i = 0; i < 5; i++) await Assert.ThrowsAsync<RedisConnectionException>(() => inbox.ClaimAsync("evt_1", Lease, token));
        Assert.Equal(2, asked);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<RedisConnectionException>(() => inbox.ClaimAsync("evt_1", Lease, token));
        await Assert.ThrowsAsync<RedisConnectionException>(() => inbox.ClaimAsync("evt_1", Lease, token));
        Assert.Equal(3, asked);

        isThere = true;
        _clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 1; i <= 5; i++) Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync($"evt_{i}", Lease, token)).Status);
    }

    public void Dispose() => _silent.Dispose();

    /// <summary>Delivers, and lets time pass for whoever waits.</summary>
    private async Task DeliverAsync(WebhookApp app, CancellationToken cancellationToken)
    {
        var delivered = app.DeliverAsync(Delivery.Earned());
        while (!delivered.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _clock.LetWaitPass();
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await delivered);
    }

    /// <summary>A clock that writes down how long was to be waited, and moves only for who waits.</summary>
    private sealed class Waits : FakeTimeProvider
    {
        private readonly List<TimeSpan> _all = [];
        private TimeSpan _pending;

        public Waits() : base(Delivery.Now)
        {
        }

        public TimeSpan[] All
        {
            get
            {
                lock (_all) return [.. _all];
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            lock (_all)
            {
                _all.Add(dueTime);
                _pending = dueTime;
            }

            return timer;
        }

        public void LetWaitPass()
        {
            TimeSpan pending;
            lock (_all) (pending, _pending) = (_pending, TimeSpan.Zero);
            if (pending > TimeSpan.Zero) Advance(pending);
        }
    }
}
