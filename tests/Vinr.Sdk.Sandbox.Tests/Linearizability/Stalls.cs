using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>One member, and a reward of which there are few. Each caller holds one redemption at most.</summary>
internal interface IStall : IPlace
{
    /// <summary>Gives points, or takes them: the balance afterwards, or why not.</summary>
    string Give(int points);

    string Redeem(int caller);

    string Release(int caller);

    /// <summary>Pays with what the caller has redeemed.</summary>
    string Pay(int caller);
}

/// <summary>That of the sandbox.</summary>
internal sealed class EngineStall : IStall
{
    private readonly Shop _shop = new();
    private readonly AccountRecord _member;
    private readonly RewardRecord _reward;
    private readonly RedemptionRecord?[] _held = new RedemptionRecord?[Linear.Callers];

    public EngineStall()
    {
        var program = _shop.Program();
        _member = _shop.Enrol(program);
        _reward = _shop.Reward(program, StallModel.Cost, StallModel.Stock);
        _shop.Give(_member, StallModel.Points);
    }

    public string Give(int points) => Refused.Or(() => $"{_shop.Give(_member, points).BalanceAfter}");

    public string Redeem(int caller) => _held[caller] is not null ? "-" : Refused.Or(() =>
    {
        _held[caller] = _shop.Redeem(_member, _reward);
        return "redeemed";
    });

    public string Release(int caller) => _held[caller] is not { } held ? "-" : Refused.Or(() =>
    {
        _held[caller] = null;
        return $"{_shop.Engine.Redemptions.Release(held.Id).State}";
    });

    public string Pay(int caller) => _held[caller] is not { } held ? "-" : Refused.Or(() =>
    {
        _held[caller] = null;
        return $"{_shop.Pay(4_000, discount: held.DiscountId).State}";
    });

    public string End()
    {
        _shop.Engine.Verify();
        return $"{_shop.Balance(_member)} points, {_shop.Now(_reward).Inventory} rewards";
    }
}

/// <summary>One call after the other.</summary>
internal sealed class StallModel : IStall
{
    public const int Cost = 3;
    public const int Points = 10;
    public const int Stock = 2;

    private readonly bool[] _held = new bool[Linear.Callers];
    private long _points = Points;
    private int _stock = Stock;

    public string Give(int points) => _points + points < 0 ? RefusalCodes.InsufficientPoints : $"{_points += points}";

    public string Redeem(int caller)
    {
        if (_held[caller]) return "-";
        if (_stock == 0) return RefusalCodes.RewardOutOfStock;
        if (_points < Cost) return RefusalCodes.InsufficientPoints;

        (_held[caller], _points, _stock) = (true, _points - Cost, _stock - 1);
        return "redeemed";
    }

    public string Release(int caller)
    {
        if (!_held[caller]) return "-";

        (_held[caller], _points, _stock) = (false, _points + Cost, _stock + 1);
        return "Released";
    }

    public string Pay(int caller)
    {
        if (!_held[caller]) return "-";

        _held[caller] = false;
        return "Completed";
    }

    public string End() => $"{_points} points, {_stock} rewards";
}

/// <summary>Looks whether there are points and rewards, lets whoever comes next look too, and takes them then.</summary>
internal sealed class StallThatLooksFirst : IStall
{
    private readonly StallModel _stall = new();
    private readonly object _gate = new();
    private int _looking;

    public string Give(int points) => Locked(() => _stall.Give(points));

    public string Redeem(int caller)
    {
        var before = Locked(_stall.End);
        Interlocked.Increment(ref _looking);
        for (var i = 0; i < 1_000 && Volatile.Read(ref _looking) == 1; i++) Thread.Yield();
        Interlocked.Decrement(ref _looking);
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
