using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Seeding;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Puts things into a sandbox in one line each, without calls. What is made so is the same as what calls make: it is checked, recorded
/// as events, and the ledger verifies. Its ids are the same on every run, also without <see cref="VinrSandboxOptions.Seed"/>.
/// </summary>
/// <example>
/// <code>
/// var club = sandbox.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2).Reward("€5 off", 100, 500, "EUR");
/// var member = club.Member("cust_1").Balance(320).Tier("gold");
/// </code>
/// </example>
public sealed class SandboxSeed
{
    private readonly Seeder _seeder;

    internal SandboxSeed(SandboxEngine engine) => _seeder = new Seeder(engine);

    /// <summary>Makes a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expiryMonths">How long points live. Default: for ever.</param>
    /// <param name="points">What its points are called.</param>
    /// <exception cref="ArgumentException">An argument is bad.</exception>
    public SeededProgram Program(string name, int? expiryMonths = null, string points = "points") => _seeder.Do((engine, _) =>
        new SeededProgram(_seeder, engine.Programs.Create(new()
        {
            Name = name,
            Currency = new() { Name = points, ExpiryMonths = expiryMonths },
        })));

    /// <summary>Makes a customer, with an id of your own.</summary>
    /// <param name="id">The id, starting with <c>cust_</c>.</param>
    /// <param name="email">The e-mail address. Default: none.</param>
    /// <param name="name">The name. Default: none.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The id is none of a customer, or there is such a customer.</exception>
    public string Customer(string id, string? email = null, string? name = null) =>
        _seeder.Do((engine, _) => engine.Customers.Create(new() { Email = email, Name = name }, id).Id);
}
