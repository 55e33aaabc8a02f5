using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>Customers who enrol, buy and give back. Each caller remembers the last payment that it made.</summary>
internal interface IClub : IPlace
{
    string Enrol(int customer);

    /// <summary>Earns a point for each euro, if the customer is a member by then.</summary>
    string Buy(int caller, int customer);

    /// <summary>Refunds the caller's payment, and takes back what it earned, as far as that is there.</summary>
    string GiveBack(int caller);

    /// <summary>Takes points from a member: what is left, or why not.</summary>
    string Take(int customer);
}

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

/// <summary>One call after the other.</summary>
internal sealed class ClubModel : IClub
{
    public const int Customers = 2;
    public const int Euros = 5;
    public const int Taken = 3;

    private readonly long?[] _balances = new long?[Customers];
    private readonly (int Customer, bool Earned)?[] _paid = new (int, bool)?[Linear.Callers];

    public string Enrol(int customer)
    {
        if (_balances[customer] is not null) return RefusalCodes.AccountAlreadyExists;

        _balances[customer] = 0;
        return "Active";
    }

    public string Buy(int caller, int customer)
    {
        _paid[caller] = (customer, _balances[customer] is not null);
        _balances[customer] += Euros;
        return "Completed";
    }

    public string GiveBack(int caller)
    {
        if (_paid[caller] is not { } paid) return "-";

        _paid[caller] = null;
        if (paid.Earned) _balances[paid.Customer] = Math.Max(0, _balances[paid.Customer]!.Value - Euros);
        return "given back";
    }

    public string Take(int customer) =>
        _balances[customer] is not { } balance ? "none" : balance < Taken ? RefusalCodes.InsufficientPoints : $"{_balances[customer] = balance - Taken}";

    public string End() => string.Join(", ", _balances.Select(balance => balance is null ? "none" : $"{balance}"));
}
