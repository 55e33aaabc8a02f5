using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Seeding;

namespace Vinr.Sdk.Sandbox;

/// <summary>A program that was seeded; see <see cref="SandboxSeed.Program"/>.</summary>
public sealed class SeededProgram
{
    private const string EntryTier = "Member";

    private readonly Seeder _seeder;
    private readonly List<RuleMultiplier> _tierFactors = [];
    private readonly List<string> _rules = [];
    private readonly Dictionary<string, string> _rewards = new(StringComparer.Ordinal);

    internal SeededProgram(Seeder seeder, ProgramRecord program) => (_seeder, Id) = (seeder, program.Id);

    /// <summary>The id, <c>prog_…</c>.</summary>
    public string Id { get; }

    /// <summary>The ids of its seeded rules, in the order in which they were made.</summary>
    public IReadOnlyList<string> Rules => _rules;

    /// <summary>The ids of its seeded rewards by their names.</summary>
    public IReadOnlyDictionary<string, string> Rewards => _rewards;

    /// <summary>Lets payments earn for each major unit of their currency. Factors of seeded tiers count.</summary>
    /// <param name="points">Points for each unit.</param>
    /// <param name="cap">At most so many points for each member, in all. Default: no cap.</param>
    /// <exception cref="ArgumentException">A number is bad.</exception>
    public SeededProgram EarnPerUnit(decimal points, long? cap = null) => AddRule(EventTypes.PaymentCompleted, new PerCurrencyUnitAward(points), cap);

    /// <summary>Gives the same points for each event of a type.</summary>
    /// <param name="trigger">The type, such as <c>loyalty.account.created</c>.</param>
    /// <param name="points">Points for each event.</param>
    /// <exception cref="ArgumentException">An argument is bad.</exception>
    public SeededProgram EarnFixed(string trigger, long points) => AddRule(trigger, new FixedAward(points), cap: null);

    /// <summary>
    /// Adds a tier. Points decide, over all time. Before the first one whose threshold is above 0, the tier <c>Member</c> is
    /// added at 0, since those below every threshold are in the lowest.
    /// </summary>
    /// <param name="name">Its name; in lower case its key.</param>
    /// <param name="threshold">The points it takes.</param>
    /// <param name="factor">What the seeded rules give its members is multiplied with this.</param>
    /// <exception cref="ArgumentException">An argument is bad, or the program has such a tier.</exception>
    public SeededProgram Tier(string name, long threshold, decimal factor = 1) => _seeder.Do((engine, state) =>
    {
        if (threshold > 0 && state.Programs.Find(Id)?.Tiers is null) engine.Tiers.Create(new() { Program = Id, Name = EntryTier, MinPoints = 0 });
        var tier = engine.Tiers.Create(new() { Program = Id, Name = name, MinPoints = threshold });
        if (factor != 1)
        {
            _tierFactors.Add(new(tier.Key, factor));
            foreach (var rule in _rules) engine.EarningRules.Update(rule, new() { Multipliers = _tierFactors.ToImmutableArray() });
        }

        return this;
    });

    /// <summary>Adds a reward that takes an amount off a payment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cost">Points.</param>
    /// <param name="amount">What it takes off, in minor units.</param>
    /// <param name="currency">The ISO 4217 code of <paramref name="amount"/>.</param>
    /// <param name="inventory">How many there are. Default: without end.</param>
    /// <exception cref="ArgumentException">An argument is bad.</exception>
    public SeededProgram Reward(string name, long cost, long amount, string currency = "EUR", long? inventory = null) => _seeder.Do((engine, _) =>
    {
        _rewards[name] = engine.Rewards.Create(new()
        {
            Program = Id,
            Name = name,
            Cost = cost,
            Benefit = SeededBenefits.Discount(amount, currency),
            Inventory = inventory,
        }).Id;
        return this;
    });

    /// <summary>Enrols a customer, who is made if there is none of that id.</summary>
    /// <param name="customer">The customer's id, starting with <c>cust_</c>. Default: a new customer.</param>
    /// <exception cref="ArgumentException">The id is none of a customer, or the customer is a member already.</exception>
    public SeededMember Member(string? customer = null) => _seeder.Do((engine, state) =>
    {
        if (customer is null || state.Customers.Find(customer) is null) customer = engine.Customers.Create(new(), customer).Id;
        return new SeededMember(_seeder, this, engine.Accounts.Create(new() { Program = Id, Customer = customer }));
    });

    private SeededProgram AddRule(string trigger, Award award, long? cap) => _seeder.Do((engine, _) =>
    {
        _rules.Add(engine.EarningRules.Create(new()
        {
            Program = Id,
            Trigger = trigger,
            Award = award,
            Multipliers = [.. _tierFactors],
            Cap = cap,
        }).Id);
        return this;
    });
}
