using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Redis;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Soak.Webhooks;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Redis;

/// <summary>A Redis that is not there, is not there yet, goes, or stands still: deliveries are put off at once, and taken when it is back.</summary>
public sealed class UnreachableTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_port_that_refuses_is_not_waited_for_once_that_is_known()
    {
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox("127.0.0.1:1"));

        // The first ones wait for the connection that is being made, with patience; then it is known that there is none.
        do
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        }
        while (!app.Log.Lines[^2].Contains("There is no connection to Redis", StringComparison.Ordinal));

        Assert.All(
            app.Log.Lines.Where(line => line.StartsWith("7 Error", StringComparison.Ordinal)),
            line => Assert.True(
                line.Contains("Redis did not answer within 500 ms", StringComparison.Ordinal) || line.Contains("There is no connection to Redis", StringComparison.Ordinal)
                || line.Contains("Redis could not be reached a moment ago", StringComparison.Ordinal),
                line));
    }

    [Fact]
    public async Task A_Redis_that_takes_connections_and_never_answers_is_given_up()
    {
        using var hole = new TcpListener(IPAddress.Loopback, 0);
        hole.Start();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox($"{hole.LocalEndpoint}"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));

        Assert.Contains(app.Log.Lines, line => line.Contains("Redis did not answer within 500 ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_of_the_apps_that_takes_long_is_not_waited_for_either_and_an_app_starts_without_it()
    {
        var never = new TaskCompletionSource<IConnectionMultiplexer>();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox(_ => never.Task.GetAwaiter().GetResult()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));

        Assert.Contains(app.Log.Lines, line => line.Contains("Redis did not answer within 500 ms", StringComparison.Ordinal));
        never.SetException(new RedisConnectionException(ConnectionFailureType.UnableToConnect, "none"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_connection_of_the_apps_that_fails_is_asked_for_again()
    {
        var asked = 0;
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox(
            _ => throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, $"try {Interlocked.Increment(ref asked)}")));

        while (asked < 3)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned()));
        }

        Assert.Contains(app.Log.Lines, line => line.Contains("try 2", StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_connection_is_made_in_nobodys_context()
    {
        using var starting = new Activity("starting").Start();
        Ambient.Value = "starter";
        var seen = new ConcurrentQueue<(string?, string?)>();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(new Counting().Run).UseRedisInbox(_ =>
        {
            seen.Enqueue((Ambient.Value, Activity.Current?.Id));
            throw new RedisConnectionException(ConnectionFailureType.UnableToConnect, "none");
        }));

        while (seen.Count < 2)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await app.DeliverAsync(Delivery.Earned());
        }

        Assert.All(seen, context => Assert.Equal((null, null), context));
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.redis")]
    public async Task When_Redis_comes_deliveries_are_taken_and_when_it_has_gone_and_is_back_too()
    {
        var program = Tool.Redis.Path();
        var first = await RedisProcess.StartAsync(program);
        var port = int.Parse(first.Address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        await first.DisposeAsync();
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run).UseRedisInbox($"127.0.0.1:{port}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.DeliverAsync(Delivery.Earned("evt_1")));

        await using (await RedisProcess.StartAsync(program, port)) await UntilAsync(HttpStatusCode.OK, app, "evt_1", TestContext.Current.CancellationToken);
        await UntilAsync(HttpStatusCode.ServiceUnavailable, app, "evt_2", TestContext.Current.CancellationToken);
        await using (await RedisProcess.StartAsync(program, port)) await UntilAsync(HttpStatusCode.OK, app, "evt_2", TestContext.Current.CancellationToken);

        Assert.Equal(2, handled.Runs);
    }

    [Fact(Timeout = 120_000)]
    [Keeps("inbox.redis")]
    public async Task An_event_whose_claim_was_not_answered_is_free_when_Redis_goes_on()
    {
        await using var process = await RedisProcess.StartAsync(Tool.Redis.Path());
        await using var connection = await ConnectionMultiplexer.ConnectAsync(process.Address);
        await using var admin = await ConnectionMultiplexer.ConnectAsync(process.Address);
        var inbox = new RedisInbox(connection);
        await inbox.ClaimAsync("evt_0", TimeSpan.FromMinutes(1), Token);

        await admin.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", 3_000, "ALL");
        await Assert.ThrowsAsync<TimeoutException>(() => inbox.ClaimAsync("evt_1", TimeSpan.FromMinutes(10), Token));
        await admin.GetDatabase().PingAsync();

        while (await StatusAsync(inbox, "evt_1") != InboxStatus.Claimed) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task<InboxStatus?> StatusAsync(RedisInbox inbox, string id)
    {
        try
        {
            return (await inbox.ClaimAsync(id, TimeSpan.FromMinutes(1), Token)).Status;
        }
        catch (Exception e) when (e is TimeoutException or RedisException)
        {
            return null;
        }
    }

    private static async Task UntilAsync(HttpStatusCode wanted, WebhookApp app, string id, CancellationToken cancellationToken)
    {
        while (await app.DeliverAsync(Delivery.Earned(id)) != wanted) cancellationToken.ThrowIfCancellationRequested();
    }
}
