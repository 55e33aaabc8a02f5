using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

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
