using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Races;

public sealed class RaceTests
{
    [Theory, BothWays]
    [Shows("state.whole")]
    public async Task Of_50_redemptions_at_once_as_many_win_as_the_points_last(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        using var vinr = ClientOf(api, way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(30_000);
        var request = new CreateRedemptionRequest { Account = shop.Account, Reward = shop.Reward };

        var race = await api.Sandbox.Race(50, (_, token) => vinr.Loyalty.Redemptions.CreateAsync(request, cancellationToken: token), TestApi.Token);

        Assert.Equal(3, race.Winners.Select(redemption => redemption.Id).Distinct().Count());
        Assert.All(race.Losers, loser => Assert.Equal("insufficient_points", Assert.IsType<VinrInvalidStateException>(loser).Code));
        Assert.Equal("3 of 50 won; 47 × VinrInvalidStateException insufficient_points", race.ToString());
        Assert.Equal(0, await shop.BalanceAsync());
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    [Keeps("sandbox.linear")]
    public async Task Of_50_calls_with_one_key_one_acts_and_all_win(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        using var vinr = ClientOf(api, way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(30_000);
        var (request, options) = (new CreateRedemptionRequest { Account = shop.Account, Reward = shop.Reward }, new RequestOptions { IdempotencyKey = "k" });

        var race = await api.Sandbox.Race(50, (_, token) => vinr.Loyalty.Redemptions.CreateAsync(request, options, token), TestApi.Token);

        Assert.Equal("50 of 50 won", race.ToString());
        Assert.Single(race.Winners.Select(redemption => redemption.Id).Distinct());
        Assert.Single(api.Sandbox.Requests.To("loyalty.redemptions.create").Acted);
    }

    [Theory, BothWays]
    public async Task No_request_is_carried_out_before_the_last_has_arrived(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var (hold, held) = (new TaskCompletionSource(), 0);

        var race = api.Sandbox.Race(
            5,
            async (number, _) =>
            {
                if (number == 4) await hold.Task;
                await api.GetAsync("/programs");
            },
            TestApi.Token);
        while ((held = api.Sandbox.Requests.Count) < 4) await Task.Yield();
        var carriedOut = api.Sandbox.Requests.Count(request => request.StatusCode is not null);
        hold.SetResult();

        Assert.Equal([0, 1, 2, 3, 4], (await race).Winners);
        Assert.Equal((4, 0), (held, carriedOut));
        Assert.Equal(5, api.Sandbox.Requests.Count(request => request.StatusCode == 200));
    }

    [Fact]
    public async Task Calls_that_end_without_a_request_are_not_waited_for()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var race = await api.Sandbox.Race(
            3,
            async (number, _) =>
            {
                if (number == 1) throw new InvalidOperationException("It fell.");
                if (number == 2) await api.GetAsync("/programs");
                await api.GetAsync("/programs");
            },
            TestApi.Token);

        Assert.Equal([0, 2], race.Winners);
        Assert.Equal("It fell.", Assert.Single(race.Losers).Message);
        Assert.Equal("2 of 3 won; 1 × InvalidOperationException", race.ToString());
        Assert.Equal(200, (await api.GetAsync("/programs")).Status);
    }

    [Fact]
    public async Task One_race_at_a_time_and_a_cancelled_one_ends()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestApi.Token);
        var race = api.Sandbox.Race(2, (number, token) => number == 0 ? Task.Delay(Timeout.Infinite, token) : api.GetAsync("/programs"), cancel.Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => api.Sandbox.Race(1, (_, _) => Task.CompletedTask, TestApi.Token));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => race);

        Assert.Equal([0], (await api.Sandbox.Race(1, (_, _) => Task.CompletedTask, TestApi.Token)).Winners);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.Sandbox.Race(0, (_, _) => Task.CompletedTask, TestApi.Token));
    }

    private static VinrClient ClientOf(TestApi api, Way way) => api.Sandbox.CreateClient(options =>
    {
        if (way == Way.InMemory) options.HttpHandler = api.Sandbox.CreateHandler();
    });
}
