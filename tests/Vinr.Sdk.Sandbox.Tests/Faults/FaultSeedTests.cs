using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Faults;

/// <summary>Luck that repeats.</summary>
public sealed class FaultSeedTests
{
    [Fact]
    [Keeps("sandbox.same")]
    public async Task The_same_seed_gives_the_same_run()
    {
        Assert.Equal(await RunAsync(7, _ => { }), await RunAsync(7, _ => { }));
        Assert.NotEqual(await RunAsync(7, _ => { }), await RunAsync(8, _ => { }));
    }

    [Fact]
    public async Task A_fault_beside_it_does_not_change_the_luck_of_the_first()
    {
        Assert.Equal(
            await RunAsync(7, _ => { }),
            await RunAsync(7, faults => faults.On("loyalty.programs.create").WithProbability(0.5).DropBeforeCommit()));
    }

    [Fact]
    public async Task A_probability_is_what_happens_in_the_long_run()
    {
        var run = await RunAsync(1, _ => { }, requests: 2_000);

        Assert.InRange(run.Count(status => status == 503), 500, 700); // expected: 600, with a standard deviation of 20
    }

    [Fact]
    public async Task Clear_and_UseSeed_begin_again()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { Seed = 3 });
        var first = await OrderAndRunAsync(api, _ => { }, 50);
        api.Sandbox.Faults.Clear();
        Assert.Equal(first, await OrderAndRunAsync(api, _ => { }, 50));

        api.Sandbox.Faults.UseSeed(3);
        Assert.Equal(first, await RunAsync(api, 50));
        Assert.Equal(3, api.Sandbox.Faults.Seed);
    }

    [Fact]
    [Keeps("sandbox.same")]
    public async Task Drawn_by_request_concurrent_calls_repeat_exactly()
    {
        Assert.Equal(await ConcurrentRunAsync(), await ConcurrentRunAsync());

        static async Task<int[]> ConcurrentRunAsync()
        {
            await using var api = await TestApi.StartAsync(Way.InMemory);
            api.Sandbox.Faults.UseSeed(5, FaultDraw.Request);
            api.Sandbox.Faults.OnAll().WithProbability(0.5).RespondWith(503);
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => api.PostAsync("/customers", "{}", $"key-{i % 100}"))));
            return [.. answers.Select((answer, i) => (answer.Status, Key: i % 100)).Order().Select(it => (it.Key * 1000) + it.Status)];
        }
    }

    private static async Task<int[]> RunAsync(long seed, Action<SandboxFaults> order, int requests = 100)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { Seed = seed });
        return await OrderAndRunAsync(api, order, requests);
    }

    private static Task<int[]> OrderAndRunAsync(TestApi api, Action<SandboxFaults> order, int requests)
    {
        api.Sandbox.Faults.OnAll().WithProbability(0.3).RespondWith(503);
        order(api.Sandbox.Faults);
        return RunAsync(api, requests);
    }

    private static async Task<int[]> RunAsync(TestApi api, int requests)
    {
        var statuses = new int[requests];
        for (var i = 0; i < requests; i++) statuses[i] = (await api.GetAsync("/programs")).Status;
        return statuses;
    }
}
