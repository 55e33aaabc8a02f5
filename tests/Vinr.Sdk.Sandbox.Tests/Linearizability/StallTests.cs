using CsCheck;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Redemptions of a reward of which there are few, by many at once.</summary>
public sealed class StallTests
{
    [Fact]
    [Keeps("sandbox.linear")]
    public void Redemptions_of_the_last_rewards_at_once_are_as_if_one_came_after_the_other() => Sample(static () => new EngineStall(), runs: 250);

    [Fact]
    [Keeps("sandbox.linear")]
    public void A_stall_that_looks_first_and_takes_then_is_found() =>
        Assert.Contains("redeem", Assert.Throws<CsCheckException>(() => Sample(static () => new StallThatLooksFirst(), runs: 2_000)).Message, StringComparison.Ordinal);

    private static void Sample(Func<IStall> stall, int runs) => Linear.Sample(
        stall,
        static () => new StallModel(),
        runs,
        Linear.Call<IStall, int>("give", Gen.OneOf(Gen.Const(-5), Gen.Const(-1), Gen.Const(2)), static (stall, _, points) => stall.Give(points)),
        Linear.Call<IStall>("redeem", static (stall, caller) => stall.Redeem(caller)),
        Linear.Call<IStall>("redeem", static (stall, caller) => stall.Redeem(caller)),
        Linear.Call<IStall>("release", static (stall, caller) => stall.Release(caller)),
        Linear.Call<IStall>("pay", static (stall, caller) => stall.Pay(caller)));
}
