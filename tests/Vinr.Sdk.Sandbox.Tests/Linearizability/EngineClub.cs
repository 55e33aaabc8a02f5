using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>That of the sandbox.</summary>
internal sealed class EngineClub : IClub
{
    private readonly Shop _shop = new();
    private readonly ProgramRecord _program;
    private readonly string[] _customers;
    private readonly PaymentRecord?[] _paid = new PaymentRecord?[Linear.Callers];

    public EngineClub()
    {
        _program = _shop.Program();
        _shop.Rule(_program);
        _customers = [_shop.NewCustomer(), _shop.NewCustomer()];
    }

    public string Enrol(int customer) => Refused.Or(() => _shop.Enrol(_program, _customers[customer]).State.ToString());

    public string Buy(int caller, int customer) => Refused.Or(() => (_paid[caller] = _shop.Pay(ClubModel.Euros * 100, customer: _customers[customer])).State.ToString());

    public string GiveBack(int caller) => _paid[caller] is not { } paid ? "-" : Refused.Or(() =>
    {
        _paid[caller] = null;
        _shop.Refund(paid);
        return "given back";
    });

    public string Take(int customer) => Member(customer) is not { } member ? "none" : Refused.Or(() => $"{_shop.Give(member, -ClubModel.Taken).BalanceAfter}");

    public string End()
    {
        _shop.Engine.Verify();
        return string.Join(", ", Enumerable.Range(0, ClubModel.Customers).Select(customer => Member(customer) is { } member ? $"{member.Balance}" : "none"));
    }

    private AccountRecord? Member(int customer) =>
        _shop.Engine.Snapshot().Accounts.Where(AccountRecord.ByCustomer, _customers[customer]).SingleOrDefault(row => row.Program == _program.Id);
}
