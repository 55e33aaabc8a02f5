using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Support;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>A member who is given points by requests with keys, and snapshots that are taken and put back under them. Each caller holds one snapshot at most.</summary>
internal interface IStates : IPlace
{
    string Give(int key, int points);

    string TakeSnapshot(int caller);

    string PutBack(int caller);
}

/// <summary>A whole sandbox, over HTTP in memory.</summary>
internal sealed class SandboxStates(TestApi api, string member) : IStates
{
    private readonly SandboxSnapshot?[] _held = new SandboxSnapshot?[Linear.Callers];

    public static SandboxStates Start()
    {
        var api = TestApi.StartAsync(Way.InMemory).GetAwaiter().GetResult();
        return new(api, api.MakeAsync("/loyalty-accounts", """{"customer":"cust_abc123"}""").GetAwaiter().GetResult().Id);
    }

    public string Give(int key, int points)
    {
        var answer = api.PostAsync("/points-transactions", $$"""{"account":"{{member}}","amount":{{points}},"reason":"gift"}""", $"key {key}").GetAwaiter().GetResult();
        var said = answer.Status == 200 ? $"{answer.Json.GetProperty("balanceAfter").GetInt64()}" : answer.ErrorCode!;
        return answer.Replayed ? $"again {said}" : said;
    }

    public string TakeSnapshot(int caller)
    {
        _held[caller] = api.Sandbox.Snapshot();
        return "taken";
    }

    public string PutBack(int caller)
    {
        if (_held[caller] is not { } held) return "-";

        api.Sandbox.Restore(held);
        return "put back";
    }

    public string End()
    {
        api.Sandbox.Ledger.Verify();
        return $"{api.Sandbox.Parts.Engine.Accounts.Retrieve(member).Balance} points";
    }
}

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
