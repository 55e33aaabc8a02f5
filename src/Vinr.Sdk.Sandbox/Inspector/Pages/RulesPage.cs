using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What makes points: earning rules, and all that multiplies them for a while or for some.</summary>
internal static class RulesPage
{
    public static Page Show(PageContext context) => new("Rules", Html.Of($"""
        {Elements.Section("rules", "Earning rules", Rules(context))}
        {Elements.Section("campaigns", "Campaigns", Campaigns(context))}
        {Elements.Section("promotions", "Promotions", Promotions(context))}
        {Elements.Section("offers", "Offers", Offers(context))}
        {Elements.Section("notifications", "Notification rules", Notifications(context))}
        """))
    {
        Section = "Rules",
    };

    private static Html Rules(PageContext context)
    {
        if (context.State.Rules.Count == 0)
        {
            return Elements.Empty(
                "No earning rule yet: nothing earns points.",
                context.Curl("earning-rules", $$$"""{"program":"{{{context.ProgramId}}}","trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1}}"""),
                """await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } });""");
        }

        var table = new Table("Earning rules, in the order in which they answer", new("When"), new("Program"), new("Gives"), new("Multiplied"), new("At most"), new("Has given"), new("State"));
        var given = context.State.Entries.Rows.Where(entry => entry.Cause is EarningCause).ToLookup(entry => ((EarningCause)entry.Cause!).Rule.Id);
        foreach (var rule in context.State.Rules.Rows)
        {
            table.Add(
                Html.Of($"<strong>{Elements.Name(rule.Trigger)}</strong><br>{(rule.Name is { } name ? Html.Of($"{Elements.Name(name)} ") : default)}{Elements.Id(rule.Id)}"),
                ProgramOf(context.State, rule.Program),
                Html.Of($"{RuleText.Award(rule.Award)}"),
                Row(RuleText.Factors(rule)),
                Html.Of($"{RuleText.Cap(rule)}"),
                Html.Of($"{Format.Count(Sums.Saturated(given[rule.Id].Select(entry => entry.Amount)), "point")}"),
                Html.Of($"{(rule.Active ? Elements.Badge("active", "good") : Elements.Badge("off"))}{Remarks(context.State, rule)}"));
        }

        return table.ToHtml();
    }

    private static Html ProgramOf(EngineState state, string program) => Elements.Name(state.Programs.Find(program)!.Name);

    private static IEnumerable<Html> Remarks(EngineState state, RuleRecord rule) =>
        RuleRemarks.Of(state, state.Programs.Find(rule.Program)!, rule).Select(remark => Html.Of($"<br>{Elements.Badge(remark, "warn")}"));

    private static Html Campaigns(PageContext context)
    {
        if (context.State.Campaigns.Count == 0)
        {
            return Elements.Empty(
                "None. A campaign multiplies what its audience earns.",
                context.Curl("campaigns", $$$"""{"program":"{{{context.ProgramId}}}","name":"Double week","schedule":{"startsAt":"{{{Iso(context.Now)}}}"},"mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}]}"""));
        }

        var table = new Table("Campaigns", new("Campaign"), new("For"), new("Gives"), new("Time"), new("State"));
        foreach (var campaign in context.State.Campaigns.Rows.Reverse())
        {
            table.Add(
                Named(campaign.Name, campaign.Id),
                For(context.State, campaign.Audience),
                Row(campaign.Mechanics.Select(mechanic => Html.Of($"{Elements.Badge("×" + Format.Factor(mechanic.Factor))} {Elements.Muted(mechanic.Trigger)}"))),
                RuleText.Span(campaign.Schedule),
                Elements.Badge(Format.State(campaign.State), ToneOf(campaign.State == CampaignState.Active, campaign.State == CampaignState.Scheduled)));
        }

        return table.ToHtml();
    }

    private static Html Promotions(PageContext context)
    {
        if (context.State.Promotions.Count == 0) return Elements.Empty("None. Of the promotions that a purchase qualifies for, the best one multiplies what it earns.");

        var table = new Table("Promotions", new("Promotion"), new("Gives"), Column.Number("From (minor units)"), new("Time"), new("State"));
        foreach (var promotion in context.State.Promotions.Rows.Reverse())
        {
            table.Add(
                Named(promotion.Name, promotion.Id),
                Elements.Badge("×" + Format.Factor(promotion.Multiplier)),
                Html.Of($"{Format.Number(promotion.MinSpend)}"),
                RuleText.Span(promotion.Window),
                Elements.Badge(Format.State(promotion.State), ToneOf(promotion.State == PromotionState.Active, promotion.State == PromotionState.Scheduled)));
        }

        return table.ToHtml();
    }

    private static Html Offers(PageContext context)
    {
        if (context.State.Offers.Count == 0) return Elements.Empty("None. An offer multiplies what chosen members earn, so often and no more, once it is published.");

        var table = new Table("Offers", new("Offer"), new("Gives"), new("For"), new("Used"), new("Time"), new("State"));
        foreach (var offer in context.State.Offers.Rows.Reverse())
        {
            table.Add(
                Named(offer.Name, offer.Id),
                offer.Incentive?.Multiplier is { } factor ? Elements.Badge("×" + Format.Factor(factor)) : Elements.Name(offer.Incentive?.Type ?? offer.Kind!.Type),
                Target(context.State, offer.Targeting),
                Html.Of($"{Format.Number(offer.Redemptions)}{(offer.MaxRedemptions is { } most ? $" of {Format.Number(most)}" : "")}"),
                RuleText.Span(offer.Period),
                Elements.Badge(Format.State(offer.State), ToneOf(offer.State == OfferState.Active, offer.State == OfferState.Draft)));
        }

        return table.ToHtml();
    }

    private static Html Notifications(PageContext context)
    {
        if (context.State.NotificationRules.Count == 0) return Elements.Empty("None. With one for loyalty.points.expiring, webhooks tell of points before they expire.");

        var table = new Table("Notification rules", new("When"), Column.Number("Days before"), new("By"), new("Template"));
        foreach (var rule in context.State.NotificationRules.Rows.Reverse())
        {
            table.Add(
                Named(rule.Trigger, rule.Id),
                rule.LeadDays is { } days ? Html.Of($"{Format.Number(days)}") : Elements.None,
                Row(rule.Channels.Select(channel => Elements.Badge(channel))),
                rule.Template is { } template ? Elements.Name(template) : Elements.None);
        }

        return table.ToHtml();
    }

    private static Html Target(EngineState state, Targeting targeting)
    {
        List<Html> parts =
        [
            .. targeting.Tiers.Select(tier => Elements.Badge(tier, "tier")),
            .. targeting.Segments.Select(segment => Elements.Name(state.Segments.Find(segment)?.Name ?? segment)),
        ];
        if (targeting.MinBalance is { } balance) parts.Add(Html.Of($"{Format.Count(balance, "point")} or more"));
        if (targeting.EnrolledBefore is { } day) parts.Add(Html.Of($"joined before {Format.Day(day)}"));
        return parts.Count == 0 ? Html.Of($"everyone") : Row(parts);
    }

    private static Html For(EngineState state, Audience audience) => audience.Kind switch
    {
        AudienceKind.Tier => Elements.Badge(audience.Tier!, "tier"),
        AudienceKind.Segment => Elements.Name(state.Segments.Find(audience.Segment!)?.Name ?? audience.Segment!),
        _ => Html.Of($"everyone"),
    };

    private static Html Named(string name, string id) => Html.Of($"<strong>{Elements.Name(name)}</strong><br>{Elements.Id(id)}");

    private static Html Row(IEnumerable<Html> pieces) => pieces.ToList() is { Count: > 0 } row ? Html.Of($"""<span class="row">{row}</span>""") : Elements.None;

    private static string ToneOf(bool isActive, bool isAhead) => isActive ? "good" : isAhead ? "warn" : "plain";

    private static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
