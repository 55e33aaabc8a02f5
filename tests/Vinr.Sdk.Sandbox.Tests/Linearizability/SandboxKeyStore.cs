using System.Text;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>The sandbox's.</summary>
internal sealed class SandboxKeyStore : IKeyStore
{
    private readonly IdempotencyStore _store = new(TimeProvider.System, TimeProvider.System);
    private readonly int[] _acts = new int[KeyModel.Keys];

    public string Post(int key, int payload)
    {
        payload = KeyModel.PayloadOf(key, payload);
        var claim = _store.ClaimAsync(new("/v1/gifts", $"{key}"), Fingerprint.Of("", Encoding.UTF8.GetBytes($"{payload}")), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        switch (claim)
        {
            case IdempotencyClaim.First first:
                var act = Interlocked.Increment(ref _acts[key]);
                Thread.Yield();
                first.Settle(new(key == KeyModel.Fails ? 500 : 200, Encoding.UTF8.GetBytes(KeyModel.Answer(key, payload, act))));
                return KeyModel.Answer(key, payload, act);
            case IdempotencyClaim.Repeat repeat: return Encoding.UTF8.GetString(repeat.Answer.Body.Span);
            default: return claim.GetType().Name;
        }
    }

    public string End() => string.Join(",", _acts);
}
