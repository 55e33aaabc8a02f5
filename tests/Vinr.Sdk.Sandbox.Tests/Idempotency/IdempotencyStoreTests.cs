using System.Text;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Idempotency;

public sealed class IdempotencyStoreTests
{
    private static readonly IdempotencyScope Scope = new("/v1/programs", "key");
    private static readonly Fingerprint Payload = Fingerprint.Of("", "{}"u8);
    private static readonly Fingerprint OtherPayload = Fingerprint.Of("", "{ }"u8);

    private readonly FakeTimeProvider _clock = new();
    private readonly FakeTimeProvider _patience = new();
    private readonly IdempotencyStore _store;

    public IdempotencyStoreTests() => _store = new IdempotencyStore(_clock, _patience);

    [Fact]
    public async Task The_first_request_acts_and_the_next_one_gets_its_answer()
    {
        var answer = new ApiResponse(200, "{}"u8.ToArray());
        (await FirstAsync()).Settle(answer);

        var repeat = Assert.IsType<IdempotencyClaim.Repeat>(await ClaimAsync());

        Assert.Equal(answer.Body.ToArray(), repeat.Answer.Body.ToArray());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, true)]
    [InlineData(402, true)]
    [InlineData(404, true)]
    [InlineData(422, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(408, false)]
    [InlineData(409, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [Shows("idempotency.kept")]
    public async Task Only_what_was_carried_out_is_kept(int status, bool isKept)
    {
        (await FirstAsync()).Settle(new ApiResponse(status, default));

        Assert.Equal(isKept, await ClaimAsync() is IdempotencyClaim.Repeat);
    }

    [Fact]
    public async Task Another_payload_conflicts_while_the_first_runs_and_after_it()
    {
        var first = await FirstAsync();
        Assert.IsType<IdempotencyClaim.Conflict>(await ClaimAsync(OtherPayload));

        first.Settle(new ApiResponse(200, default));

        Assert.IsType<IdempotencyClaim.Conflict>(await ClaimAsync(OtherPayload));
    }

    [Fact]
    public async Task A_key_is_free_for_each_endpoint()
    {
        (await FirstAsync()).Settle(new ApiResponse(200, default));

        var other = await _store.ClaimAsync(new("/v1/customers", "key"), OtherPayload, TestApi.Token);

        Assert.IsType<IdempotencyClaim.First>(other);
    }

    [Fact]
    [Shows("idempotency.waiting")]
    public async Task A_request_waits_for_the_first_one_and_gets_its_answer()
    {
        var first = await FirstAsync();
        var waiting = ClaimAsync().AsTask();
        Assert.False(waiting.IsCompleted);

        first.Settle(new ApiResponse(200, default));

        Assert.IsType<IdempotencyClaim.Repeat>(await waiting);
    }

    [Fact]
    public async Task When_the_first_one_leaves_nothing_to_keep_one_of_those_that_wait_acts()
    {
        var first = await FirstAsync();
        var waiting = Enumerable.Range(0, 3).Select(_ => ClaimAsync().AsTask()).ToList();

        first.Settle(null);

        var next = await Task.WhenAny(waiting);
        Assert.IsType<IdempotencyClaim.First>(await next).Settle(new ApiResponse(200, default));
        waiting.Remove(next);
        Assert.All(await Task.WhenAll(waiting), claim => Assert.IsType<IdempotencyClaim.Repeat>(claim));
    }

    [Fact]
    [Shows("idempotency.waiting")]
    public async Task A_request_does_not_wait_for_ever()
    {
        await FirstAsync();
        var waiting = ClaimAsync().AsTask();

        _patience.Advance(IdempotencyPolicy.Patience);

        Assert.IsType<IdempotencyClaim.InProgress>(await waiting);
    }

    [Fact]
    public async Task A_request_that_is_given_up_stops_waiting()
    {
        await FirstAsync();
        using var giveUp = new CancellationTokenSource();
        var waiting = _store.ClaimAsync(Scope, Payload, giveUp.Token).AsTask();

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task An_answer_is_kept_for_24_hours()
    {
        (await FirstAsync()).Settle(new ApiResponse(200, default));

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.IsType<IdempotencyClaim.Repeat>(await ClaimAsync());
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<IdempotencyClaim.First>(await ClaimAsync());
    }

    [Fact]
    public async Task Each_answer_goes_in_its_own_time()
    {
        (await FirstAsync()).Settle(new ApiResponse(200, default));
        _clock.Advance(TimeSpan.FromHours(23));
        var later = new IdempotencyScope("/v1/programs", "later");
        Assert.IsType<IdempotencyClaim.First>(await _store.ClaimAsync(later, Payload, TestApi.Token)).Settle(new ApiResponse(200, default));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.IsType<IdempotencyClaim.Repeat>(await _store.ClaimAsync(later, Payload, TestApi.Token));
        Assert.IsType<IdempotencyClaim.First>(await ClaimAsync());
    }

    [Fact]
    public async Task A_request_that_has_not_begun_when_a_state_with_its_answer_is_put_back_gets_that_answer()
    {
        var (before, first) = (_store.Snapshot(), await FirstAsync());
        first.Settle(new ApiResponse(200, "{}"u8.ToArray()));
        var after = _store.Snapshot();
        _store.Restore(before);
        var second = await FirstAsync();
        Assert.Null(second.Overtaken());

        _store.Restore(after);

        Assert.IsType<IdempotencyClaim.Repeat>(second.Overtaken());
    }

    [Fact]
    public async Task Those_who_wait_for_an_answer_that_a_restore_took_away_act()
    {
        var (before, first) = (_store.Snapshot(), await FirstAsync());
        var waiting = ClaimAsync().AsTask();
        first.Settle(new ApiResponse(200, default));
        _store.Restore(before);

        // Whichever came first: its answer of before, or the right to act on what was put back.
        if (await waiting is IdempotencyClaim.First next) next.Settle(new ApiResponse(200, default));
        else Assert.IsType<IdempotencyClaim.First>(await ClaimAsync());
    }

    [Fact]
    [Shows("idempotency.payload")]
    public void Neither_part_of_a_payload_runs_over_into_the_other() =>
        Assert.NotEqual(Fingerprint.Of("?a", Encoding.UTF8.GetBytes("b")), Fingerprint.Of("?", Encoding.UTF8.GetBytes("ab")));

    private async Task<IdempotencyClaim.First> FirstAsync() => Assert.IsType<IdempotencyClaim.First>(await ClaimAsync());

    private ValueTask<IdempotencyClaim> ClaimAsync(Fingerprint? payload = null) =>
        _store.ClaimAsync(Scope, payload ?? Payload, TestApi.Token);
}
