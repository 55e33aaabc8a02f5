using CsCheck;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Requests with the same idempotency keys, by many at once.</summary>
public sealed class KeyStoreTests
{
    [Fact]
    [Keeps("sandbox.linear")]
    public void Requests_with_one_key_at_once_are_as_if_one_came_after_the_other() => Sample(static () => new SandboxKeyStore(), runs: 400);

    [Fact]
    [Keeps("sandbox.linear")]
    public void A_store_that_looks_first_and_acts_then_is_found() =>
        Assert.Contains("post", Assert.Throws<CsCheckException>(() => Sample(static () => new KeyStoreThatLooksFirst(), runs: 1_000)).Message, StringComparison.Ordinal);

    private static void Sample(Func<IKeyStore> store, int runs) => Linear.Sample(
        store,
        static () => new KeyModel(),
        runs,
        Linear.Call<IKeyStore, (int Key, int Payload)>(
            "post", Gen.Select(Gen.Int[0, KeyModel.Keys - 1], Gen.Frequency((4, Gen.Const(1)), (1, Gen.Const(2)))), static (store, _, it) => store.Post(it.Key, it.Payload)));
}
