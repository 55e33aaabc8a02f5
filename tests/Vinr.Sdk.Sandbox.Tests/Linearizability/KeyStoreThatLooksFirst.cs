using System.Collections.Concurrent;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Looks whether a key has an answer, lets whoever comes next look too, and acts then.</summary>
internal sealed class KeyStoreThatLooksFirst : IKeyStore
{
    private readonly ConcurrentDictionary<int, string> _answers = [];
    private readonly int[] _acts = new int[KeyModel.Keys];
    private readonly Meeting _looking = new();

    public string Post(int key, int payload)
    {
        payload = KeyModel.PayloadOf(key, payload);
        _looking.Enter();
        var isKept = _answers.TryGetValue(key, out var kept);
        _looking.Leave();
        if (isKept) return kept!.EndsWith($" of {payload}", StringComparison.Ordinal) ? kept : nameof(IdempotencyClaim.Conflict);

        var answer = KeyModel.Answer(key, payload, Interlocked.Increment(ref _acts[key]));
        if (key != KeyModel.Fails) _answers[key] = answer;
        return answer;
    }

    public string End() => string.Join(",", _acts);
}
