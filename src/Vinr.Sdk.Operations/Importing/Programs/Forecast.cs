using System.Globalization;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Patterns;

namespace Vinr.Sdk.Operations.Importing.Programs;

/// <summary>What new members and opening balances set off at VINR: rules, tiers, webhooks.</summary>
internal static class Forecast
{
    /// <param name="facts">The program.</param>
    /// <param name="members">How many accounts are made.</param>
    /// <param name="customers">How many customers are made.</param>
    /// <param name="openings">How many opening balances are written.</param>
    /// <param name="tiers">How many of them lead to which tier.</param>
    /// <param name="tiersByHand">How many tiers are set by hand.</param>
    public static IReadOnlyList<SetOff> Of(ProgramFacts facts, long members, long customers, long openings, IReadOnlyDictionary<string, long> tiers, long tiersByHand)
    {
        var effects = new List<SetOff>();
        effects.AddRange(facts.WelcomeRules.Select(rule => Welcome(rule, members)));
        effects.AddRange(tiers.Where(tier => tier.Value > 0).OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .Select(tier => new SetOff("tier", string.Create(CultureInfo.InvariantCulture, $"{tier.Value:N0} opening balances reach the tier {tier.Key}"), tier.Value)));
        if (tiersByHand > 0) effects.Add(new("tier_by_hand", string.Create(CultureInfo.InvariantCulture, $"{tiersByHand:N0} tiers are set by hand, and stay whatever the members earn or lose"), tiersByHand));

        var events = new (string Type, long Count)[]
        {
            (EventType.Values.CustomerCreated, customers),
            (EventType.Values.LoyaltyAccountCreated, members),
            (EventType.Values.LoyaltyPointsEarned, openings + (facts.WelcomeRules.Count * members)),
            (EventType.Values.LoyaltyTierChanged, tiers.Values.Sum() + tiersByHand),
        };
        effects.AddRange(facts.Endpoints.Select(endpoint => Deliveries(endpoint, events)).OfType<SetOff>());
        effects.AddRange(facts.Unread.Select(what => new SetOff("unread", $"the program's {what} could not be read with this key: what they set off is not in this list", 0)));
        return effects;
    }

    private static SetOff Welcome(EarningRule rule, long members)
    {
        var name = rule.Name is { } given ? $"“{given}” ({rule.Id})" : rule.Id;
        return rule.Award is FixedAward { Points: var points }
            ? new("welcome_rule", string.Create(CultureInfo.InvariantCulture, $"the welcome rule {name} gives {points:N0} points to each new member, before multipliers, on top of the opening balances (switched off before an import, it gives none)"), members, points * members)
            : new("welcome_rule", $"the welcome rule {name} fires for each new member (switched off before an import, it does not)", members);
    }

    private static SetOff? Deliveries(WebhookEndpoint endpoint, IEnumerable<(string Type, long Count)> events)
    {
        var count = events.Where(sent => endpoint.EnabledEvents.Any(pattern => EventPattern.Fits(pattern.ToString(), sent.Type))).Sum(sent => sent.Count);
        return count == 0 ? null : new("webhooks", string.Create(CultureInfo.InvariantCulture, $"about {count:N0} deliveries to {endpoint.Url} ({endpoint.Id})"), count);
    }
}
