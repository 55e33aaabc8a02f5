using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

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
