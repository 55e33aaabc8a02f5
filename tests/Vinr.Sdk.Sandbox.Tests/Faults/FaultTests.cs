using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Faults;

/// <summary>What each kind of fault does, seen by a plain HTTP client that repeats nothing.</summary>
public sealed class FaultTests
{
    private const string Redeem = "loyalty.redemptions.create";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothWays]
    public async Task A_drop_before_commit_breaks_the_connection_and_does_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        api.Sandbox.Faults.On(Redeem).DropBeforeCommit().Once();

        await Assert.ThrowsAsync<HttpRequestException>(() => shop.RedeemAsync("k1"));

        Assert.Equal(150, await shop.BalanceAsync());
        Assert.False((await shop.RedeemAsync("k1")).Replayed);
    }

    [Theory, BothWays]
    public async Task A_drop_after_commit_breaks_the_connection_and_the_answer_is_stored(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        api.Sandbox.Faults.On(Redeem).CommitThenDrop().Once();

        await Assert.ThrowsAsync<HttpRequestException>(() => shop.RedeemAsync("k1"));

        Assert.Equal(50, await shop.BalanceAsync());
        Assert.True((await shop.RedeemAsync("k1")).Replayed);
        Assert.Equal(50, await shop.BalanceAsync());
    }

    [Theory, BothWays]
    public async Task After_a_commit_and_a_500_the_success_is_replayed(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        api.Sandbox.Faults.On(Redeem).CommitThenRespondWith(500).Once();

        var failed = await shop.RedeemAsync("k1");
        var repeated = await shop.RedeemAsync("k1");

        Assert.Equal((500, "internal_error", false), (failed.Status, failed.ErrorCode, failed.Replayed));
        Assert.Equal(failed.RequestId, failed.Error.GetProperty("request_id").GetString());
        Assert.Equal((200, true), (repeated.Status, repeated.Replayed));
        Assert.Equal(50, await shop.BalanceAsync());
    }

    [Theory, BothWays]
    public async Task An_ordered_answer_has_its_status_code_and_headers(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        api.Sandbox.Faults.OnAll().RespondWith(503, "maintenance", headers: new() { ["Retry-After"] = "2", ["X-Custom"] = "a" });

        var answer = await api.GetAsync("/programs");

        Assert.Equal((503, "maintenance", "2", "a"), (answer.Status, answer.ErrorCode, answer.Headers["Retry-After"], answer.Headers["X-Custom"]));
        Assert.NotEmpty(answer.RequestId);
    }

    [Theory]
    [InlineData(408, "request_timeout")]
    [InlineData(409, "idempotency_in_progress")]
    [InlineData(418, "ordered_fault")]
    [InlineData(429, "rate_limited")]
    [InlineData(503, "service_unavailable")]
    [InlineData(504, "gateway_timeout")]
    public async Task An_ordered_status_has_its_usual_code(int status, string code)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        api.Sandbox.Faults.OnAll().RespondWith(status);

        Assert.Equal((status, code), ((await api.GetAsync("/programs")).Status, (await api.GetAsync("/programs")).ErrorCode));
    }

    [Theory, BothWays]
    public async Task An_ordered_body_is_sent_as_it_is(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        api.Sandbox.Faults.OnAll().RespondWith(500, body: "").Once();
        api.Sandbox.Faults.OnAll().RespondWith(200, body: "né", headers: new() { ["Content-Type"] = "text/plain; charset=utf-8" }).Once();
        api.Sandbox.Faults.OnAll().RespondWith(204, body: "").Once();

        var (empty, text, none) = (await api.GetAsync("/programs"), await api.GetAsync("/programs"), await api.GetAsync("/programs"));

        Assert.Equal((500, ""), (empty.Status, empty.Text));
        Assert.Equal((200, "né", "text/plain; charset=utf-8"), (text.Status, text.Text, text.Headers["Content-Type"]));
        Assert.Equal((204, ""), (none.Status, none.Text));
    }

    [Theory, BothWays]
    public async Task A_bad_gateway_answers_html_and_does_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        api.Sandbox.Faults.On("customers.create").BadGateway();

        var answer = await api.PostAsync("/customers", "{}");
        api.Sandbox.Faults.Clear();

        Assert.Equal((502, "text/html"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.StartsWith("<html>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["cust_abc123"], (await api.GetAsync("/customers")).Ids);
    }

    [Theory, BothWays]
    public async Task A_truncated_answer_shows_its_head_and_then_breaks_off(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        api.Sandbox.Faults.On(Redeem).TruncateAnswer(keepBytes: 5).Once();

        using var request = api.Request(HttpMethod.Post, "/redemptions");
        request.Content = TestApi.JsonContent(shop.RedeemBody);
        using var response = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        var start = new byte[5];
        await body.ReadExactlyAsync(start, Token);

        Assert.Equal("{\"id\""u8.ToArray(), start);
        await Assert.ThrowsAnyAsync<IOException>(async () => await body.ReadExactlyAsync(new byte[1], Token));
        Assert.Equal(50, await shop.BalanceAsync());
    }

    [Theory, BothWays]
    public async Task Without_a_number_half_of_the_body_is_cut_off(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        api.Sandbox.Faults.OnAll().TruncateAnswer();

        await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAsync("/customers"));
    }

    [Theory, BothWays]
    public async Task A_hang_lasts_until_the_client_gives_up(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        var before = api.Sandbox.Faults.On(Redeem).HangBeforeCommit().Once();
        await GiveUpAsync(api, shop, () => before.Hits == 1);
        Assert.Equal(150, await shop.BalanceAsync());

        api.Sandbox.Faults.On(Redeem).CommitThenHang().Once();
        await GiveUpAsync(api, shop, () => api.Sandbox.Snapshot() is not null && BalanceIs(shop, 50));
        Assert.Equal(50, await shop.BalanceAsync());
    }

    [Theory, BothWays]
    public async Task A_delay_passes_on_the_clock_that_was_given(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var time = new WatchedTime();
        api.Sandbox.Faults.OnAll().Delay(TimeSpan.FromMinutes(5), time);

        var answering = api.GetAsync("/customers");
        await time.Waiting.WaitAsync(Token);
        Assert.False(answering.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(200, (await answering).Status);
    }

    [Fact]
    public async Task After_a_delay_another_fault_can_happen()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var time = new WatchedTime();
        var delay = api.Sandbox.Faults.OnAll().Delay(TimeSpan.FromSeconds(1), time);
        api.Sandbox.Faults.OnAll().RespondWith(503);
        var third = api.Sandbox.Faults.OnAll().RespondWith(500);

        var answering = api.GetAsync("/customers");
        await time.Waiting.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(503, (await answering).Status);
        Assert.Equal((1, 0), (delay.Hits, third.Hits));
    }

    [Theory, BothWays]
    public async Task A_slow_drip_brings_the_whole_answer_piece_by_piece(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var whole = await api.GetAsync("/customers");
        var time = new WatchedTime(advancesByItself: true);
        api.Sandbox.Faults.OnAll().SlowDrip(bytes: 7, every: TimeSpan.FromSeconds(1), time);

        Assert.Equal(whole.Text, (await api.GetAsync("/customers")).Text);
        Assert.Equal(((whole.Text.Length + 6) / 7) - 1, time.Timers);
    }

    [Theory, BothWays]
    public async Task A_stale_read_tells_what_was_true_when_it_was_ordered(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await RichShopAsync(api);
        var stale = api.Sandbox.Faults.On("loyalty.accounts.*").StaleRead();

        await shop.RedeemAsync();
        var update = await api.PostAsync($"/loyalty-accounts/{shop.Account}", """{"metadata":{"a":"b"}}""");

        Assert.Equal(200, update.Status);
        Assert.Equal(150, await shop.BalanceAsync());
        stale.Remove();
        Assert.Equal(50, await shop.BalanceAsync());
        Assert.Equal(1, stale.Hits);
    }

    [Fact]
    public async Task What_is_not_the_API_is_left_alone()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        api.Sandbox.Faults.OnAll().RespondWith(503);

        Assert.Equal(200, (await api.GetAsync("/../_sandbox/clock")).Status);
        Assert.Equal(503, (await api.GetAsync("/nothing/that/exists")).Status);
    }

    private static async Task<Shop> RichShopAsync(TestApi api)
    {
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        return shop;
    }

    private static bool BalanceIs(Shop shop, long points) => shop.BalanceAsync().GetAwaiter().GetResult() == points;

    private static async Task GiveUpAsync(TestApi api, Shop shop, Func<bool> hangs)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var request = api.Request(HttpMethod.Post, "/redemptions");
        request.Content = TestApi.JsonContent(shop.RedeemBody);
        var call = api.Http.SendAsync(request, source.Token);
        Assert.True(SpinWait.SpinUntil(hangs, TimeSpan.FromSeconds(30)));
        Assert.False(call.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    /// <summary>A clock that says when somebody waits by it.</summary>
    private sealed class WatchedTime(bool advancesByItself = false) : FakeTimeProvider
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _timers;

        public Task Waiting => _waiting.Task;

        public int Timers => _timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _timers);
            _waiting.TrySetResult();
            if (advancesByItself) ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
            return timer;
        }
    }
}
