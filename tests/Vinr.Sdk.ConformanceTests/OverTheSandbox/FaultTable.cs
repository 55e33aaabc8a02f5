using Vinr.Sdk.ConformanceTests.Support;
using Xunit;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>Runs each row of the table, over a socket and in memory.</summary>
public sealed class FaultTable
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string, Way> Names
    {
        get
        {
            var names = new TheoryData<string, Way>();
            foreach (var row in Rows.All)
            {
                names.Add(row.ToString(), Way.Sockets);
                names.Add(row.ToString(), Way.InMemory);
            }

            return names;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void No_row_stands_twice() => Assert.Distinct(Rows.All.Select(row => row.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    [Keeps("calls.once")]
    public async Task It_ends_as_the_table_says(string sentence, Way way)
    {
        var row = Rows.All.Single(row => row.ToString() == sentence);
        await using var world = await World.OpenAsync(way, row.TotalTimeout, Token);
        var fault = row.Fault.Order(world.Sandbox.Faults.On(row.Act.Operation));

        var call = row.Act.CallAsync(world, Token);
        if (row.Passes is { } time)
        {
            for (var request = 1; request <= row.Requests; request++)
            {
                await IsAtTheServiceAsync(world, row, () => fault.Hits == request);
                world.Clock.Advance(time);
            }
        }

        var failure = await Record.ExceptionAsync(() => call);
        var response = failure is null ? await call : null;

        row.Ending.Check(failure, response);
        Sent.Once(world.Watch.Requests, row.Requests);
        world.Sandbox.Faults.Clear();
        Assert.Equal(row.Effects, await row.Act.EffectsAsync(world, Token));
        world.Sandbox.Ledger.Verify();
        CheckWaits(world, row);
        CheckFailure(world, row, failure);
    }

    [Fact]
    [Keeps("calls.unknown")]
    public async Task What_is_unknown_is_found_out_by_repeating_it_with_its_key()
    {
        foreach (var lost in new[] { Fault.CommitThenDropAlways, Fault.DropBeforeCommitAlways })
        {
            await using var world = await World.OpenAsync(Way.Sockets, null, Token);
            lost.Order(world.Sandbox.Faults.On(Act.Redemption.Operation));
            var unknown = await Assert.ThrowsAsync<VinrOutcomeUnknownException>(() => Act.Redemption.CallAsync(world, Token));
            world.Sandbox.Faults.Clear();

            var redemption = await world.Vinr.Loyalty.Redemptions.CreateAsync(
                new() { Account = world.Member, Reward = world.Reward }, new RequestOptions { IdempotencyKey = unknown.IdempotencyKey }, Token);

            Assert.Equal(lost == Fault.CommitThenDropAlways, redemption.Response!.Replayed);
            Assert.Equal(1, await Act.Redemption.EffectsAsync(world, Token));
        }
    }

    /// <summary>Waits until the service has the request, and has carried it out if the row says that it does.</summary>
    private static async Task IsAtTheServiceAsync(World world, Row row, Func<bool> arrived)
    {
        while (!arrived() || (row.Effects > 0 && await row.Act.EffectsAsync(world, Token) == 0))
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static void CheckWaits(World world, Row row)
    {
        if (row.Waits is { } asked) Assert.Equal([asked], world.Clock.Waits);
        else if (row.Requests == 2) Assert.All(world.Clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, LongestBackoff));
    }

    private static void CheckFailure(World world, Row row, Exception? failure)
    {
        if (failure is not VinrException ours) return;

        Assert.Equal(row.Requests, ours.Attempts);
        Assert.Equal(world.Watch.Requests[0].Key, ours.IdempotencyKey);
        Assert.DoesNotContain(world.Sandbox.SecretKey, ours.ToString(), StringComparison.Ordinal);
    }
}
