using System.Net;
using System.Net.Sockets;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests;

public sealed class VinrSandboxTests
{
    [Fact]
    [Keeps("sandbox.closed")]
    public async Task It_listens_on_a_loopback_port_of_its_own()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);

        Assert.Equal("http", sandbox.BaseAddress.Scheme);
        Assert.Equal("127.0.0.1", sandbox.BaseAddress.Host);
        Assert.Equal("/v1", sandbox.BaseAddress.AbsolutePath);
        Assert.NotEqual(0, sandbox.BaseAddress.Port);
        Assert.Matches("^sk_test_[A-Za-z0-9]{24}$", sandbox.SecretKey);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_an_io_exception()
    {
        await using var first = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);

        await Assert.ThrowsAsync<IOException>(() =>
            VinrSandbox.StartAsync(new() { Port = first.BaseAddress.Port }, TestApi.Token));
    }

    [Theory]
    [InlineData("sk_live_0123456789")]
    [InlineData("rk_live_0123456789")]
    [InlineData("pk_test_0123456789")]
    [InlineData(" sk_test_0123456789")]
    [InlineData("sk_test_0123456789 ")]
    [InlineData("sk_test_ü")]
    [InlineData("")]
    [Keeps("secrets.live")]
    public async Task A_key_that_is_none_for_a_sandbox_is_refused_and_not_repeated(string key)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => VinrSandbox.StartAsync(new() { SecretKey = key }, TestApi.Token));

        Assert.Contains("SecretKey", refused.Message, StringComparison.Ordinal);
        if (key.Length > 0) Assert.DoesNotContain(key, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task A_port_that_is_none_is_refused(int port) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => VinrSandbox.StartAsync(new() { Port = port }, TestApi.Token));

    [Fact]
    public async Task A_key_of_ones_own_is_the_one_that_counts()
    {
        await using var api = await TestApi.StartAsync(Way.Loopback, new() { SecretKey = "rk_test_mine" });

        Assert.Equal("rk_test_mine", api.Sandbox.SecretKey);
        Assert.Equal(200, (await api.GetAsync("/customers")).Status);
    }

    [Fact]
    public async Task Ten_sandboxes_in_one_process_do_not_see_each_other()
    {
        var apis = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => TestApi.StartAsync(i % 2 == 0 ? Way.Loopback : Way.InMemory)));
        try
        {
            var ids = new List<string>();
            foreach (var api in apis) ids.Add((await api.PostAsync("/programs", """{"name":"A"}""", key: "the same")).Id);
            apis[0].Sandbox.Clock.Advance(TimeSpan.FromDays(1000));

            Assert.Equal(10, apis.Select(api => api.Sandbox.BaseAddress).Distinct().Count());
            Assert.Equal(10, apis.Select(api => api.Sandbox.SecretKey).Distinct().Count());
            for (var i = 0; i < apis.Length; i++)
            {
                Assert.Equal([ids[i], "prog_default"], (await apis[i].GetAsync("/programs")).Ids);
                Assert.Equal(404, (await apis[i].GetAsync($"/programs/{ids[(i + 1) % 10]}")).Status);
            }

            Assert.True(apis[1].Sandbox.Clock.UtcNow < apis[0].Sandbox.Clock.UtcNow.AddDays(-900));
        }
        finally
        {
            foreach (var api in apis) await api.DisposeAsync();
        }
    }

    [Fact]
    [Keeps("sandbox.same")]
    public async Task With_a_seed_the_same_calls_give_the_same_ids()
    {
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var api = await TestApi.StartAsync(
                Way.InMemory, new() { Seed = 7, StartAt = DateTimeOffset.UnixEpoch });
            var shop = await Shop.OpenAsync(api);
            await shop.PayAsync(15_000);
            texts.Add((await shop.RedeemAsync()).Text + (await api.GetAsync("/events?limit=100")).Text + (await api.GetAsync("/nowhere")).Text);
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task It_starts_at_the_moment_that_it_is_told()
    {
        var start = new DateTimeOffset(2030, 2, 3, 4, 5, 6, TimeSpan.FromHours(2));
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = start }, TestApi.Token);

        Assert.Equal(start, sandbox.Clock.UtcNow);
        Assert.Equal(TimeSpan.Zero, sandbox.Clock.UtcNow.Offset);
    }

    [Fact]
    public async Task A_snapshot_brings_resources_and_keys_back()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var snapshot = api.Sandbox.Snapshot();
        var first = await shop.RedeemAsync(key: "k");

        api.Sandbox.Restore(snapshot);

        Assert.Equal(150, await shop.BalanceAsync());
        Assert.Equal(404, (await api.GetAsync($"/redemptions/{first.Id}")).Status);
        Assert.False((await shop.RedeemAsync(key: "k")).Replayed);
        Assert.Equal(50, await shop.BalanceAsync());
        api.Sandbox.Ledger.Verify();
    }

    [Fact]
    public async Task A_reset_leaves_what_a_new_sandbox_holds()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        await api.PostAsync("/programs", """{"name":"A"}""", key: "k");

        await api.Sandbox.ResetAsync();

        Assert.Equal(["prog_default"], (await api.GetAsync("/programs")).Ids);
        Assert.Equal(["cust_abc123"], (await api.GetAsync("/customers")).Ids);
        Assert.False((await api.PostAsync("/programs", """{"name":"A"}""", key: "k")).Replayed);
    }

    [Fact]
    public async Task Fifty_starts_and_stops_leave_no_port_open()
    {
        var ports = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            await using var api = await TestApi.StartAsync(Way.Loopback, new() { Port = UnusedPort.Find() });
            Assert.Equal(200, (await api.GetAsync("/customers")).Status);
            ports.Add(api.Sandbox.BaseAddress.Port);
        }

        foreach (var port in ports.Distinct())
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(async () => await socket.ConnectAsync(IPAddress.Loopback, port, TestApi.Token));
        }
    }

    [Fact]
    public async Task A_client_that_never_finishes_its_request_does_not_hold_up_the_stop()
    {
        var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.BaseAddress.Port, TestApi.Token);
        await client.GetStream().WriteAsync(
            System.Text.Encoding.ASCII.GetBytes(
                $"POST /v1/programs HTTP/1.1\r\nHost: x\r\nX-Api-Key: {sandbox.SecretKey}\r\nContent-Length: 10\r\n\r\n{{"),
            TestApi.Token);

        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();
    }
}
