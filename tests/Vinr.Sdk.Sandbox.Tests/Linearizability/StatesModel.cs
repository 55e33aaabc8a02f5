using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>One call after the other.</summary>
internal sealed class StatesModel : IStates
{
    private readonly (long Points, ImmutableDictionary<int, (int Points, string Answer)> Kept)?[] _held = new (long, ImmutableDictionary<int, (int, string)>)?[Linear.Callers];
    private (long Points, ImmutableDictionary<int, (int Points, string Answer)> Kept) _now = (0, ImmutableDictionary<int, (int, string)>.Empty);

    public string Give(int key, int points)
    {
        if (_now.Kept.TryGetValue(key, out var kept)) return kept.Points == points ? $"again {kept.Answer}" : "idempotency_conflict";

        var balance = _now.Points + points;
        var answer = balance < 0 ? RefusalCodes.InsufficientPoints : $"{balance}";
        _now = (balance < 0 ? _now.Points : balance, _now.Kept.Add(key, (points, answer)));
        return answer;
    }

    public string TakeSnapshot(int caller)
    {
        _held[caller] = _now;
        return "taken";
    }

    public string PutBack(int caller)
    {
        if (_held[caller] is not { } held) return "-";

        _now = held;
        return "put back";
    }

    public string End() => $"{_now.Points} points";
}
