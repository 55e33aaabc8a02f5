using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What makes points: earning rules, and all that multiplies them for a while or for some.</summary>
internal static class RulesPage
{
    public static Page Show(Visit visit) => new("Rules", Html.Of($"""
        {Bits.Section("rules", "Earning rules", Rules(visit))}
        {Bits.Section("campaigns", "Campaigns", Campaigns(visit))}
        {Bits.Section("promotions", "Promotions", Promotions(visit))}
        {Bits.Section("offers", "Offers", Offers(visit))}
        """))
    {
        Section = "Rules",
    };

    private static Html Rules(Visit visit)
    {
        if (visit.State.Rules.Count == 0)
        {
            return Bits.Empty(
                "No earning rule yet: nothing earns points.",
                Example.Curl(visit, "earning-rules", $$$"""{"program":"{{{ProgramId(visit)}}}","trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1}}"""),
                """await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } });""");
        }

        var table = new Table("Earning rules, in the order in which they answer", new("When"), new("Gives"), new("Multiplied"), new("At most"), new("Has given"), new("State"));
        var given = visit.State.Entries.Rows.Where(entry => entry.Cause is EarningCause).ToLookup(entry => ((EarningCause)entry.Cause!).Rule.Id);
        foreach (var rule in visit.State.Rules.Rows)
        {
            table.Add(
                Html.Of($"<strong>{Bits.Name(rule.Trigger)}</strong><br>{(rule.Name is { } name ? Html.Of($"{Bits.Name(name)} ") : default)}{Bits.Id(rule.Id)}"),
                Html.Of($"{RuleText.Award(rule.Award)}"),
                Row(RuleText.Factors(rule)),
                Html.Of($"{RuleText.Cap(rule)}"),
                Html.Of($"{Words.Count(given[rule.Id].Sum(entry => entry.Amount), "point")}"),
                rule.Active ? Bits.Badge("active", "good") : Bits.Badge("off"));
        }

        return table.ToHtml();
    }

    private static Html Campaigns(Visit visit)
    {
        if (visit.State.Campaigns.Count == 0)
        {
            return Bits.Empty(
                "None. A campaign multiplies what its audience earns.",
                Example.Curl(visit, "campaigns", $$$"""{"program":"{{{ProgramId(visit)}}}","name":"Double week","schedule":{"startsAt":"{{{Iso(visit.Now)}}}"},"mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}]}"""));
        }

        var table = new Table("Campaigns", new("Campaign"), new("For"), new("Gives"), new("Time"), new("State"));
        foreach (var campaign in visit.State.Campaigns.Rows.Reverse())
        {
            table.Add(
                Named(campaign.Name, campaign.Id),
                For(visit.State, campaign.Audience),
                Row(campaign.Mechanics.Select(mechanic => Html.Of($"{Bits.Badge("×" + Words.Factor(mechanic.Factor))} {Bits.Muted(mechanic.Trigger)}"))),
                RuleText.Span(campaign.Schedule),
                Bits.Badge(Words.State(campaign.State), ToneOf(campaign.State == CampaignState.Active, campaign.State == CampaignState.Scheduled)));
        }

        return table.ToHtml();
    }

    private static Html Promotions(Visit visit)
    {
        if (visit.State.Promotions.Count == 0) return Bits.Empty("None. Of the promotions that a purchase qualifies for, the best one multiplies what it earns.");

        var table = new Table("Promotions", new("Promotion"), new("Gives"), Column.Number("From (minor units)"), new("Time"), new("State"));
        foreach (var promotion in visit.State.Promotions.Rows.Reverse())
        {
            table.Add(
                Named(promotion.Name, promotion.Id),
                Bits.Badge("×" + Words.Factor(promotion.Multiplier)),
                Html.Of($"{Words.Number(promotion.MinSpend)}"),
                RuleText.Span(promotion.Window),
                Bits.Badge(Words.State(promotion.State), ToneOf(promotion.State == PromotionState.Active, promotion.State == PromotionState.Scheduled)));
        }

        return table.ToHtml();
    }

    private static Html Offers(Visit visit)
    {
        if (visit.State.Offers.Count == 0) return Bits.Empty("None. An offer multiplies what chosen members earn, so often and no more, once it is published.");

        var table = new Table("Offers", new("Offer"), new("Gives"), new("For"), new("Used"), new("Time"), new("State"));
        foreach (var offer in visit.State.Offers.Rows.Reverse())
        {
            table.Add(
                Named(offer.Name, offer.Id),
                offer.Incentive.Multiplier is { } factor ? Bits.Badge("×" + Words.Factor(factor)) : Bits.Name(offer.Incentive.Type),
                Target(visit.State, offer.Targeting),
                Html.Of($"{Words.Number(offer.Redemptions)}{(offer.MaxRedemptions is { } most ? $" of {Words.Number(most)}" : "")}"),
                RuleText.Span(offer.Period),
                Bits.Badge(Words.State(offer.State), ToneOf(offer.State == OfferState.Active, offer.State == OfferState.Draft)));
        }

        return table.ToHtml();
    }

    private static Html Target(EngineState state, Targeting targeting)
    {
        List<Html> parts =
        [
            .. targeting.Tiers.Select(tier => Bits.Badge(tier, "tier")),
            .. targeting.Segments.Select(segment => Bits.Name(state.Segments.Find(segment)?.Name ?? segment)),
        ];
        if (targeting.MinBalance is { } balance) parts.Add(Html.Of($"{Words.Count(balance, "point")} or more"));
        if (targeting.EnrolledBefore is { } day) parts.Add(Html.Of($"joined before {Words.Day(day)}"));
        return parts.Count == 0 ? Html.Of($"everyone") : Row(parts);
    }

    private static Html For(EngineState state, Audience audience) => audience.Kind switch
    {
        AudienceKind.Tier => Bits.Badge(audience.Tier!, "tier"),
        AudienceKind.Segment => Bits.Name(state.Segments.Find(audience.Segment!)?.Name ?? audience.Segment!),
        _ => Html.Of($"everyone"),
    };

    private static Html Named(string name, string id) => Html.Of($"<strong>{Bits.Name(name)}</strong><br>{Bits.Id(id)}");

    private static Html Row(IEnumerable<Html> pieces) => pieces.ToList() is { Count: > 0 } row ? Html.Of($"""<span class="row">{row}</span>""") : Bits.None;

    private static string ToneOf(bool isActive, bool isAhead) => isActive ? "good" : isAhead ? "warn" : "plain";

    private static string ProgramId(Visit visit) => visit.State.Programs.Rows.FirstOrDefault()?.Id ?? "prog_…";

    private static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
