using Vinr.Sdk.Sandbox.Seeding;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Shops to begin with, for <see cref="VinrSandboxOptions.Scenario"/> and <see cref="VinrSandbox.LoadAsync"/>. Their ids are the same
/// on every run, and with a <see cref="VinrSandboxOptions.StartAt"/> everything is, so that golden output is stable.
/// </summary>
public static class Scenarios
{
    /// <summary>
    /// A coffee shop's club after a year: three tiers, two rules, four rewards, twelve members with purchases, redemptions, a
    /// refund, points that expired, a referral, and a campaign that is on.
    /// </summary>
    public static SandboxScenario CoffeeShop { get; } = new(
        "coffee-shop",
        "a coffee shop's club after a year, with twelve members",
        TimeSpan.FromDays(365),
        static context => new CoffeeShopScenario(context).Play());

    /// <summary>What VINR's guide <em>Launch a loyalty program</em> sets up: a program, its rule, tiers and reward, and <c>cust_abc123</c> as its member.</summary>
    public static SandboxScenario LaunchGuide { get; } = new(
        "launch-guide",
        "what the guide \"Launch a loyalty program\" sets up, with cust_abc123 as its member",
        TimeSpan.FromDays(1),
        LaunchGuideScenario.Play);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SandboxScenario> All { get; } = [CoffeeShop, LaunchGuide];
}
