using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Server;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The way of a request, with an operation that the test is in charge of.</summary>
public sealed class SandboxApiTests : IDisposable
{
    private const string Key = "sk_test_key";

    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _mayGoOn = new();
    private readonly ObservedPatience _patience = new();
    private readonly IdempotencyStore _idempotency;
    private readonly SnapshotGate _snapshots = new();
    private int _timesDone;

    public SandboxApiTests() => _idempotency = new IdempotencyStore(TimeProvider.System, _patience);

    [Fact]
    public async Task A_defect_is_a_500_that_shows_nothing_of_the_inside_and_keeps_no_answer()
    {
        using var http = Client(_ => throw new InvalidOperationException($"secret number {++_timesDone}"));

        var first = await SendAsync(http, TestApi.Token);
        var second = await SendAsync(http, TestApi.Token);

        Assert.Equal((500, "internal_error"), (first.Status, first.ErrorCode));
        Assert.Equal("api_error", first.Error.GetProperty("type").GetString());
        Assert.DoesNotContain("secret", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", first.Text, StringComparison.Ordinal);
        Assert.Equal((500, false, 2), (second.Status, second.Replayed, _timesDone));
    }

    [Fact]
    [Shows("idempotency.finished")]
    public async Task An_operation_that_has_begun_is_finished_and_its_answer_kept_though_the_client_has_gone()
    {
        using var http = Client(_ =>
        {
            _entered.Set();
            _mayGoOn.Wait(TestApi.Token);
            _timesDone++;
            return new ApiResponse(200, "{}"u8.ToArray());
        });
        using var gone = new CancellationTokenSource();
        var first = Task.Run(() => SendAsync(http, gone.Token), TestApi.Token);
        _entered.Wait(TestApi.Token);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var retry = Task.Run(() => SendAsync(http, TestApi.Token), TestApi.Token);
        _mayGoOn.Set();

        Assert.Equal((200, true), ((await retry).Status, (await retry).Replayed));
        Assert.Equal(1, _timesDone);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_client_that_goes_while_it_waits_for_the_first_request_with_its_key_does_not_act_afterwards()
    {
        using var http = Client(_ => new ApiResponse(200, "{}"u8.ToArray()));
        var first = Assert.IsType<IdempotencyClaim.First>(await _idempotency.ClaimAsync(
            new IdempotencyScope("/v1/things", "k"), Fingerprint.Of("", default), TestApi.Token));
        using var gone = new CancellationTokenSource();
        var waiting = SendAsync(http, gone.Token);
        await _patience.Began.WaitAsync(TestContext.Current.CancellationToken);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await _patience.Ended.WaitAsync(TestContext.Current.CancellationToken);
        first.Settle(null);

        Assert.False((await SendAsync(http, TestApi.Token)).Replayed);
    }

    [Fact(Timeout = 30_000)]
    [Keeps("sandbox.whole")]
    public async Task Nobody_takes_what_a_sandbox_holds_between_what_a_request_did_and_its_key()
    {
        var scope = new IdempotencyScope("/v1/things", "k");
        Task<(int Effects, bool HasKey)>? taking = null;
        using var http = Client(_ =>
        {
            _timesDone++;
            taking = Task.Run(() => _snapshots.Alone(() => (_timesDone, _idempotency.Snapshot().Find(scope, TimeProvider.System.GetUtcNow()) is not null)), TestContext.Current.CancellationToken);
            SpinWait.SpinUntil(() => _snapshots.IsAwaited || taking.IsCompleted);
            return new ApiResponse(200, "{}"u8.ToArray());
        });

        await SendAsync(http, TestContext.Current.CancellationToken);

        Assert.Equal((1, true), await taking!);
    }

    [Fact(Timeout = 30_000)]
    public async Task What_a_request_does_while_others_wait_for_a_snapshot_can_look_at_it_itself()
    {
        using var http = Client(_ => new ApiResponse(200, BitConverter.GetBytes(_snapshots.Alone(() => _snapshots.Alone(() => 7)))));

        Assert.Equal(200, (await SendAsync(http, TestContext.Current.CancellationToken)).Status);
    }

    public void Dispose()
    {
        _entered.Dispose();
        _mayGoOn.Dispose();
    }

    private HttpClient Client(Operation create)
    {
        var api = new SandboxApi(
            new ApiKeyCheck(Key),
            new Router([new ResourceRoutes("things") { Create = create }]),
            _idempotency,
            _snapshots,
            new RequestIds(seed: 1));
        return new HttpClient(new InMemoryHandler(new SandboxApplication(api.HandleAsync), CancellationToken.None));
    }

    private static async Task<Answer> SendAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/v1/things");
        request.Headers.Add("X-Api-Key", Key);
        request.Headers.Add("Idempotency-Key", "k");
        using var response = await http.SendAsync(request, cancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Tells when somebody begins to wait, and when they no longer do. Never runs out.</summary>
    private sealed class ObservedPatience : TimeProvider
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Began => _began.Task;

        public Task Ended => _ended.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _began.TrySetResult();
            return new ObservedTimer(base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), _ended);
        }

        private sealed class ObservedTimer(ITimer timer, TaskCompletionSource ended) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                timer.Dispose();
                ended.TrySetResult();
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
