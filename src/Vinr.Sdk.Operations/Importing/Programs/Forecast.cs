using System.Globalization;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Patterns;

namespace Vinr.Sdk.Operations.Importing.Programs;

/// <summary>What new members and opening balances set off at VINR: rules, tiers, webhooks, messages to members.</summary>
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
        if (members > 0) effects.AddRange(facts.WelcomeRules.Select(rule => Welcome(rule, members)));
        effects.AddRange(tiers.Where(tier => tier.Value > 0).OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .Select(tier => new SetOff("tier", $"{Many(tier.Value, "opening balance reaches", "opening balances reach")} the tier {tier.Key}", tier.Value)));
        if (tiersByHand > 0) effects.Add(new("tier_by_hand", $"{Many(tiersByHand, "tier is set by hand, and stays", "tiers are set by hand, and stay")} whatever the members earn or lose", tiersByHand));

        var events = new (string Type, long Count)[]
        {
            (EventType.Values.CustomerCreated, customers),
            (EventType.Values.LoyaltyAccountCreated, members),
            (EventType.Values.LoyaltyPointsEarned, openings + (facts.WelcomeRules.Count * members)),
            (EventType.Values.LoyaltyTierChanged, tiers.Values.Sum() + tiersByHand),
        };
        effects.AddRange(facts.Endpoints.Select(endpoint => Deliveries(endpoint, events)).OfType<SetOff>());
        effects.AddRange(facts.Notifications.Select(rule => Messages(rule, events, openings, facts.Program.Currency.ExpiryMonths)).OfType<SetOff>());
        effects.AddRange(facts.Unread.Select(what => new SetOff("unread", $"the {what} could not be read with this key: what they set off is not in this list, so look in the dashboard", 0)));
        return effects;
    }

    /// <summary>What VINR tells the members because of the import, at once or later.</summary>
    private static SetOff? Messages(NotificationRule rule, IEnumerable<(string Type, long Count)> events, long openings, int? expiryMonths)
    {
        var (count, when, which) = rule.Trigger.ToString() switch
        {
            EventType.Values.RewardUnlocked => (openings, "up to", "those whose opening balance reaches a reward"),
            EventType.Values.LoyaltyPointsExpiring when expiryMonths is not null => (openings, "later, before the opening balances expire together, about", "members"),
            var type => (events.Where(sent => sent.Type == type).Sum(sent => sent.Count), "about", "members"),
        };
        if (count == 0) return null;

        var channels = rule.Channels.Count == 0 ? "" : $" by {string.Join(" and ", rule.Channels)}";
        return new("notifications", $"{when} {Many(count, "message", "messages")} to {which}{channels} (notification rule {rule.Id}, on {rule.Trigger})", count);
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
        return count == 0 ? null : new("webhooks", $"about {Many(count, "delivery", "deliveries")} to {endpoint.Url} ({endpoint.Id})", count);
    }

    private static string Many(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
