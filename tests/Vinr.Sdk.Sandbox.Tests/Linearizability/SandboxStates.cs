using Vinr.Sdk.Sandbox.Tests.Support;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

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
