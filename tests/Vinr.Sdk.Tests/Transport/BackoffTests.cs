using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Transport;

public class BackoffTests
{
    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    public async Task The_ceiling_doubles_from_half_a_second_up_to_eight(double random)
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down")), options => options.MaxRetries = 7, random: () => random);

        await Assert.ThrowsAsync<VinrServerException>(() => caller.GetAsync());

        double[] ceilings = [0.5, 1, 2, 4, 8, 8, 8];
        Assert.Equal(ceilings.Select(ceiling => TimeSpan.FromSeconds(ceiling * random)), caller.Clock.Waits);
    }

    [Fact]
    public async Task The_least_back_off_is_none()
    {
        var stub = new StubHandler(Reply.Error(503, "down"), Reply.Program);
        using var caller = Clients.On(stub, random: () => 0);

        await caller.GetAsync();

        Assert.Empty(caller.Clock.Waits);
        Assert.Equal(2, stub.Count);
    }

    [Property(MaxTest = 50)]
    public Property Back_off_stays_within_its_ceiling_whatever_is_drawn() => Prop.ForAll(
        Gen.Choose(0, 999_999).Select(number => number / 1_000_000.0).ListOf(12).ToArbitrary(),
        draws =>
        {
            var next = 0;
            using var caller = Clients.On(
                new StubHandler(Reply.Break),
                options => options.MaxRetries = 5,
                random: () => draws[next++ % draws.Count]);

            Assert.ThrowsAsync<VinrConnectionException>(() => caller.GetAsync()).GetAwaiter().GetResult();

            var waits = caller.Clock.Waits;
            Assert.All(waits.Select((wait, i) => (wait, i)), pair =>
                Assert.InRange(pair.wait, TimeSpan.Zero, TimeSpan.FromSeconds(Math.Min(8, 0.5 * Math.Pow(2, pair.i + 5 - waits.Count)))));
        });

    [Fact]
    public async Task A_back_off_that_takes_all_of_the_total_time_is_none()
    {
        using var caller = Clients.On(new StubHandler(Reply.Error(503, "down")), options => options.TotalTimeout = TimeSpan.FromSeconds(0.25), random: () => 0.5);

        await Assert.ThrowsAsync<VinrServerException>(() => caller.GetAsync());

        Assert.Empty(caller.Clock.Waits);
    }

    [Fact]
    [Keeps("calls.time")]
    public async Task There_is_no_back_off_that_the_total_time_does_not_allow()
    {
        var stub = new StubHandler(Reply.Error(503, "down"));
        using var caller = Clients.On(stub, options => options.TotalTimeout = TimeSpan.FromSeconds(1), random: () => 0.9);

        var failure = await Assert.ThrowsAsync<VinrServerException>(() => caller.GetAsync());

        // 0.45 s fit into the second, another 0.9 s do not.
        Assert.Equal(TimeSpan.FromSeconds(0.45), Assert.Single(caller.Clock.Waits));
        Assert.Equal(2, failure.Attempts);
    }
}
