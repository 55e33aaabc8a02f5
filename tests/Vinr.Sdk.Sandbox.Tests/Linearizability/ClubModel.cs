using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

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
