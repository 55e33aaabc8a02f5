using CsCheck;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Snapshots that are taken and put back while requests with keys act.</summary>
public sealed class SnapshotTests
{
    [Fact]
    [Keeps("sandbox.linear")]
    [Keeps("sandbox.whole")]
    public void Snapshots_and_requests_with_keys_at_once_are_as_if_one_came_after_the_other() => Linear.Sample<IStates>(
        SandboxStates.Start,
        static () => new StatesModel(),
        runs: 150,
        Linear.Call<IStates, (int Key, int Points)>("give", Gen.Select(Gen.Int[0, 2], Gen.OneOf(Gen.Const(1), Gen.Const(5), Gen.Const(-2))), static (states, _, it) => states.Give(it.Key, it.Points)),
        Linear.Call<IStates, (int Key, int Points)>("give", Gen.Select(Gen.Int[0, 2], Gen.Const(1)), static (states, _, it) => states.Give(it.Key, it.Points)),
        Linear.Call<IStates>("take", static (states, caller) => states.TakeSnapshot(caller)),
        Linear.Call<IStates>("put back", static (states, caller) => states.PutBack(caller)));
}
