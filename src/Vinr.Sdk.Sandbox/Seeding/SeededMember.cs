using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Seeding;

namespace Vinr.Sdk.Sandbox;

/// <summary>A member that was seeded; see <see cref="SeededProgram.Member"/>.</summary>
public sealed class SeededMember
{
    private readonly Seeder _seeder;

    internal SeededMember(Seeder seeder, SeededProgram program, AccountRecord account) =>
        (_seeder, Program, Id, Customer) = (seeder, program, account.Id, account.Customer!);

    /// <summary>The id of the account, <c>loy_…</c>.</summary>
    public string Id { get; }

    /// <summary>The id of the customer, <c>cust_…</c>.</summary>
    public string Customer { get; }

    /// <summary>The program, to go on with it.</summary>
    public SeededProgram Program { get; }

    /// <summary>Brings the balance to a number of points, by an entry made by hand, with the reason <c>seed</c>. Added ones expire as any.</summary>
    /// <param name="points">What the balance is to be.</param>
    /// <exception cref="ArgumentException">The number is negative or too large.</exception>
    public SeededMember Balance(long points) => _seeder.Do((engine, state) =>
    {
        if (points < 0) throw EngineRefusal.Invalid("points", "A balance is never below zero.");

        var missing = points - state.Accounts.Find(Id)!.Balance;
        if (missing != 0) engine.Transactions.Create(new(Id, missing, "seed"));
        return this;
    });

    /// <summary>Puts the member into a tier, as by hand: it stays there, whatever it earns, until the <c>tier</c> of the account is set to null.</summary>
    /// <param name="tier">The name or key of a tier of the program.</param>
    /// <exception cref="ArgumentException">The program has no such tier.</exception>
    public SeededMember Tier(string tier) => _seeder.Do((engine, _) =>
    {
        engine.Accounts.Update(Id, new() { Tier = tier });
        return this;
    });

    /// <summary>Pays, and earns what the rules give.</summary>
    /// <param name="amount">Minor units.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The member. The payment is the newest of its customer.</returns>
    /// <exception cref="ArgumentException">An argument is bad.</exception>
    public SeededMember Pays(long amount, string currency = "EUR") => _seeder.Do((engine, _) =>
    {
        engine.Payments.Create(new() { Amount = amount, Currency = currency, Customer = Customer, PaymentMethod = TestMethods.Visa });
        return this;
    });

    /// <summary>Redeems a reward. The redemption is pending.</summary>
    /// <param name="reward">The name of a seeded reward of the program, or the id of any.</param>
    /// <exception cref="ArgumentException">There is no such reward, or not the points for it.</exception>
    public SeededMember Redeems(string reward) => _seeder.Do((engine, _) =>
    {
        engine.Redemptions.Create(new(Id, Program.Rewards.GetValueOrDefault(reward, reward)));
        return this;
    });
}
