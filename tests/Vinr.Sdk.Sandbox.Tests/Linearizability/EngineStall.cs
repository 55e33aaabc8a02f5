using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

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
