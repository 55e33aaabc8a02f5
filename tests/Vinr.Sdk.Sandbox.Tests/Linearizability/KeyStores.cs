using System.Collections.Concurrent;
using System.Text;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Requests that act and are answered once for each key. What the last key asks for always fails and leaves no answer.</summary>
internal interface IKeyStore : IPlace
{
    string Post(int key, int payload);
}

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

/// <summary>One request after the other.</summary>
internal sealed class KeyModel : IKeyStore
{
    public const int Keys = 3;
    public const int Fails = 2;

    private readonly int[] _acts = new int[Keys];
    private readonly (int Payload, string Answer)?[] _kept = new (int, string)?[Keys];

    /// <summary>Whose answer is not kept is always asked for the same: with another payload it would be refused only while the first runs.</summary>
    public static int PayloadOf(int key, int payload) => key == Fails ? 0 : payload;

    public static string Answer(int key, int payload, int act) => key == Fails ? "fails" : $"act {act} of {payload}";

    public string Post(int key, int payload)
    {
        payload = PayloadOf(key, payload);
        if (_kept[key] is { } kept) return kept.Payload == payload ? kept.Answer : nameof(IdempotencyClaim.Conflict);

        var answer = Answer(key, payload, ++_acts[key]);
        if (key != Fails) _kept[key] = (payload, answer);
        return answer;
    }

    public string End() => string.Join(",", _acts);
}

/// <summary>Looks whether a key has an answer, lets whoever comes next look too, and acts then.</summary>
internal sealed class KeyStoreThatLooksFirst : IKeyStore
{
    private readonly ConcurrentDictionary<int, string> _answers = [];
    private readonly int[] _acts = new int[KeyModel.Keys];
    private int _looking;

    public string Post(int key, int payload)
    {
        payload = KeyModel.PayloadOf(key, payload);
        Interlocked.Increment(ref _looking);
        var isKept = _answers.TryGetValue(key, out var kept);
        for (var i = 0; i < 1_000 && Volatile.Read(ref _looking) == 1; i++) Thread.Yield();
        Interlocked.Decrement(ref _looking);
        if (isKept) return kept!.EndsWith($" of {payload}", StringComparison.Ordinal) ? kept : nameof(IdempotencyClaim.Conflict);

        var answer = KeyModel.Answer(key, payload, Interlocked.Increment(ref _acts[key]));
        if (key != KeyModel.Fails) _answers[key] = answer;
        return answer;
    }

    public string End() => string.Join(",", _acts);
}
