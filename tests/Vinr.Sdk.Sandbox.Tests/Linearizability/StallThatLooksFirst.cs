using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Looks whether there are points and rewards, lets whoever comes next look too, and takes them then.</summary>
internal sealed class StallThatLooksFirst : IStall
{
    private readonly StallModel _stall = new();
    private readonly object _gate = new();
    private readonly Meeting _looking = new();

    public string Give(int points) => Locked(() => _stall.Give(points));

    public string Redeem(int caller)
    {
        var before = Locked(_stall.End);
        _looking.Enter();
        _looking.Leave();
        var answer = Locked(() => _stall.Redeem(caller));
        return answer == RefusalCodes.RewardOutOfStock && !before.EndsWith(" 0 rewards", StringComparison.Ordinal) ? "redeemed" : answer;
    }

    public string Release(int caller) => Locked(() => _stall.Release(caller));

    public string Pay(int caller) => Locked(() => _stall.Pay(caller));

    public string End() => _stall.End();

    private T Locked<T>(Func<T> call)
    {
        lock (_gate) return call();
    }
}
