using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>The requests of what drives members: tiers, campaigns, promotions, offers, referrals, store credit, segments, analytics.</summary>
internal static class EngagementRows
{
    private static readonly DateTimeOffset Saturday = new(2026, 2, 7, 1, 0, 0, TimeSpan.FromHours(1));

    private static readonly DateTimeOffset Monday = new(2026, 2, 9, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<WireRow> All => [.. Tiers, .. Campaigns, .. Promotions, .. Offers, .. Referrals, .. Credit, .. Segments, .. Analytics, .. Notifications];

    private static WireRow[] Tiers =>
    [
        new("Loyalty.Tiers.CreateAsync", "", vinr => vinr.Loyalty.Tiers.CreateAsync(new() { Program = "prog_1", Name = "Member", MinPoints = 0 }),
            "POST", "/tiers", """{"program":"prog_1","name":"Member","min_points":0}"""),
        new("Loyalty.Tiers.CreateAsync", "all fields", vinr => vinr.Loyalty.Tiers.CreateAsync(
                new() { Program = "prog_1", Name = "Gold", MinPoints = 1_500, Benefits = ["Free shipping", "Früher dran"], Metadata = new() { ["a"] = "b" } }),
            "POST", "/tiers", """{"program":"prog_1","name":"Gold","min_points":1500,"benefits":["Free shipping","Früher dran"],"metadata":{"a":"b"}}"""),
        new("Loyalty.Tiers.RetrieveAsync", "", vinr => vinr.Loyalty.Tiers.RetrieveAsync("tier_1"), "GET", "/tiers/tier_1"),
        new("Loyalty.Tiers.UpdateAsync", "nothing", vinr => vinr.Loyalty.Tiers.UpdateAsync("tier_1", new()), "POST", "/tiers/tier_1", "{}"),
        new("Loyalty.Tiers.UpdateAsync", "all fields", vinr => vinr.Loyalty.Tiers.UpdateAsync("tier_1", new()
            {
                Name = "Gold",
                MinPoints = 2_000,
                Benefits = [],
                Metadata = Optional<Dictionary<string, string>>.Null,
            }),
            "POST", "/tiers/tier_1", """{"name":"Gold","min_points":2000,"benefits":[],"metadata":null}"""),
        new("Loyalty.Tiers.DeleteAsync", "", vinr => vinr.Loyalty.Tiers.DeleteAsync("tier_1"), "DELETE", "/tiers/tier_1"),
        new("Loyalty.Tiers.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Tiers.ListAsync()), "GET", "/tiers"),
        new("Loyalty.Tiers.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Tiers.ListAsync(new() { Program = "prog_1", Limit = 3 })),
            "GET", "/tiers?program=prog_1&limit=3"),
    ];

    private static WireRow[] Campaigns =>
    [
        new("Loyalty.Campaigns.CreateAsync", "", vinr => vinr.Loyalty.Campaigns.CreateAsync(new()
            {
                Program = "prog_1",
                Name = "Double points weekend",
                Audience = new() { Type = CampaignAudienceType.All },
                Schedule = new() { StartsAt = Saturday, EndsAt = Monday },
                Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
            }),
            "POST", "/campaigns",
            """
            {"program":"prog_1","name":"Double points weekend","audience":{"type":"all"},
             "schedule":{"startsAt":"2026-02-07T00:00:00Z","endsAt":"2026-02-09T00:00:00Z"},
             "mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}]}
            """),
        new("Loyalty.Campaigns.CreateAsync", "all fields", vinr => vinr.Loyalty.Campaigns.CreateAsync(new()
            {
                Program = "prog_1",
                Name = "C",
                Audience = new() { Type = "segment", Tier = "gold", Segment = "seg_1" },
                Mechanics = [new() { Type = "confetti", Fields = new Dictionary<string, JsonNode?> { ["colours"] = new JsonArray("red", "gold"), ["until"] = null } }],
                Goal = new() { Metric = "repeat_rate", Target = 0.25m },
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/campaigns",
            """
            {"program":"prog_1","name":"C","audience":{"type":"segment","tier":"gold","segment":"seg_1"},"mechanics":[{"type":"confetti","colours":["red","gold"],"until":null}],
             "goal":{"metric":"repeat_rate","target":0.25},"metadata":{"a":"b"}}
            """),
        new("Loyalty.Campaigns.RetrieveAsync", "", vinr => vinr.Loyalty.Campaigns.RetrieveAsync("camp_1"), "GET", "/campaigns/camp_1"),
        new("Loyalty.Campaigns.UpdateAsync", "nothing", vinr => vinr.Loyalty.Campaigns.UpdateAsync("camp_1", new()), "POST", "/campaigns/camp_1", "{}"),
        new("Loyalty.Campaigns.UpdateAsync", "values and nulls", vinr => vinr.Loyalty.Campaigns.UpdateAsync("camp_1", new()
            {
                Name = "C",
                Audience = new CampaignAudienceSpec { Type = CampaignAudienceType.Tier, Tier = "gold" },
                Schedule = new CampaignScheduleSpec { EndsAt = Monday },
                Mechanics = [new() { Trigger = EarningTrigger.InvoicePaid, Factor = 1.5m }],
                Goal = Optional<CampaignGoalSpec>.Null,
                Metadata = new Dictionary<string, string>(),
            }),
            "POST", "/campaigns/camp_1",
            """
            {"name":"C","audience":{"type":"tier","tier":"gold"},"schedule":{"endsAt":"2026-02-09T00:00:00Z"},
             "mechanics":[{"type":"points_multiplier","trigger":"invoice.paid","factor":1.5}],"goal":null,"metadata":{}}
            """),
        new("Loyalty.Campaigns.DeleteAsync", "", vinr => vinr.Loyalty.Campaigns.DeleteAsync("camp_1"), "DELETE", "/campaigns/camp_1"),
        new("Loyalty.Campaigns.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Campaigns.ListAsync()), "GET", "/campaigns"),
        new("Loyalty.Campaigns.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Campaigns.ListAsync(new() { Program = "prog_1", Status = CampaignStatus.Active })),
            "GET", "/campaigns?program=prog_1&status=active"),
    ];

    private static WireRow[] Promotions =>
    [
        new("Loyalty.Promotions.CreateAsync", "", vinr => vinr.Loyalty.Promotions.CreateAsync(new() { ProgramId = "prog_1", Name = "P" }),
            "POST", "/promotions", """{"programId":"prog_1","name":"P"}"""),
        new("Loyalty.Promotions.CreateAsync", "all fields", vinr => vinr.Loyalty.Promotions.CreateAsync(new()
            {
                ProgramId = "prog_1",
                Name = "Triple points above €50",
                Window = new() { StartsAt = Saturday, EndsAt = Monday },
                Rules = new() { Multiplier = 3, MinSpend = 5_000 },
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/promotions",
            """
            {"programId":"prog_1","name":"Triple points above €50","window":{"startsAt":"2026-02-07T00:00:00Z","endsAt":"2026-02-09T00:00:00Z"},
             "rules":{"type":"earn_multiplier","multiplier":3,"minSpend":5000},"metadata":{"a":"b"}}
            """),
        new("Loyalty.Promotions.RetrieveAsync", "", vinr => vinr.Loyalty.Promotions.RetrieveAsync("promo_1"), "GET", "/promotions/promo_1"),
        new("Loyalty.Promotions.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Promotions.ListAsync()), "GET", "/promotions"),
        new("Loyalty.Promotions.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Promotions.ListAsync(new() { ProgramId = "prog_1" })),
            "GET", "/promotions?program_id=prog_1"),
    ];

    private static WireRow[] Offers =>
    [
        new("Loyalty.Offers.CreateAsync", "", vinr => vinr.Loyalty.Offers.CreateAsync(new() { Name = "O" }), "POST", "/offers", """{"name":"O"}"""),
        new("Loyalty.Offers.CreateAsync", "all fields", vinr => vinr.Loyalty.Offers.CreateAsync(new()
            {
                Program = "prog_1",
                Name = "Welcome back",
                Incentive = new() { Type = "points_multiplier", Multiplier = 3 },
                Targeting = new()
                {
                    Segments = ["seg_1"],
                    Tiers = ["gold", "platinum"],
                    MinBalance = 100,
                    EnrolledBefore = Saturday,
                    Metadata = new() { ["city"] = "Zürich" },
                },
                StartsAt = Saturday,
                EndsAt = Monday,
                MaxRedemptions = 100,
                PerMemberLimit = 1,
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/offers",
            """
            {"program":"prog_1","name":"Welcome back","incentive":{"type":"points_multiplier","multiplier":3},
             "targeting":{"segments":["seg_1"],"tiers":["gold","platinum"],"min_balance":100,"enrolled_before":"2026-02-07T00:00:00Z","metadata":{"city":"Zürich"}},
             "starts_at":"2026-02-07T00:00:00Z","ends_at":"2026-02-09T00:00:00Z","max_redemptions":100,"per_member_limit":1,"metadata":{"a":"b"}}
            """),
        new("Loyalty.Offers.RetrieveAsync", "", vinr => vinr.Loyalty.Offers.RetrieveAsync("ofr_1"), "GET", "/offers/ofr_1"),
        new("Loyalty.Offers.CreateAsync", "a kind without a name", vinr => vinr.Loyalty.Offers.CreateAsync(new()
            {
                Name = "O",
                Incentive = new() { Type = "bonus", Fields = new Dictionary<string, JsonNode?> { ["points"] = 100 } },
            }),
            "POST", "/offers", """{"name":"O","incentive":{"type":"bonus","points":100}}"""),
        new("Loyalty.Offers.UpdateAsync", "nothing", vinr => vinr.Loyalty.Offers.UpdateAsync("ofr_1", new()), "POST", "/offers/ofr_1", "{}"),
        new("Loyalty.Offers.UpdateAsync", "values", vinr => vinr.Loyalty.Offers.UpdateAsync("ofr_1", new() { Active = false, EndsAt = Monday }),
            "POST", "/offers/ofr_1", """{"active":false,"ends_at":"2026-02-09T00:00:00Z"}"""),
        new("Loyalty.Offers.UpdateAsync", "no end", vinr => vinr.Loyalty.Offers.UpdateAsync("ofr_1", new() { EndsAt = Optional<DateTimeOffset>.Null }),
            "POST", "/offers/ofr_1", """{"ends_at":null}"""),
        new("Loyalty.Offers.DeleteAsync", "", vinr => vinr.Loyalty.Offers.DeleteAsync("ofr_1"), "DELETE", "/offers/ofr_1"),
        new("Loyalty.Offers.PublishAsync", "", vinr => vinr.Loyalty.Offers.PublishAsync("ofr_1"), "POST", "/offers/ofr_1/publish"),
        new("Loyalty.Offers.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Offers.ListAsync()), "GET", "/offers"),
        new("Loyalty.Offers.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Offers.ListAsync(new() { Active = false, Status = OfferStatus.Draft })),
            "GET", "/offers?active=false&status=draft"),
    ];

    private static WireRow[] Referrals =>
    [
        new("Loyalty.Referrals.CreateAsync", "", vinr => vinr.Loyalty.Referrals.CreateAsync(new() { Program = "prog_1", Referrer = "loy_1" }),
            "POST", "/referrals", """{"program":"prog_1","referrer":"loy_1"}"""),
        new("Loyalty.Referrals.CreateAsync", "all fields", vinr => vinr.Loyalty.Referrals.CreateAsync(new()
            {
                Program = "prog_1",
                Referrer = "loy_1",
                Reward = new() { Referrer = new() { Points = 500 }, Referee = new() { Points = 250 } },
                Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/referrals",
            """
            {"program":"prog_1","referrer":"loy_1","reward":{"referrer":{"points":500},"referee":{"points":250}},
             "qualify":{"firstPaymentMinimum":2000,"windowDays":30},"metadata":{"a":"b"}}
            """),
        new("Loyalty.Referrals.RetrieveAsync", "", vinr => vinr.Loyalty.Referrals.RetrieveAsync("ref_1"), "GET", "/referrals/ref_1"),
        new("Loyalty.Referrals.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Referrals.ListAsync()), "GET", "/referrals"),
        new("Loyalty.Referrals.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Referrals.ListAsync(
                new() { Program = "prog_1", Referrer = "loy_1", ReferrerCustomer = "cust_1", Status = ReferralStatus.Converted })),
            "GET", "/referrals?program=prog_1&referrer=loy_1&referrer_customer=cust_1&status=converted"),
    ];

    private static WireRow[] Credit =>
    [
        new("Loyalty.Credit.IssueAsync", "", vinr => vinr.Loyalty.Credit.IssueAsync(new() { Account = "loy_1", Amount = 1_000, Currency = "EUR" }),
            "POST", "/store-credit", """{"account":"loy_1","amount":1000,"currency":"EUR"}"""),
        new("Loyalty.Credit.IssueAsync", "all fields", vinr => vinr.Loyalty.Credit.IssueAsync(new()
            {
                Account = "loy_1",
                Amount = 1_000,
                Currency = "JPY",
                Reason = "goodwill",
                ExpiresAt = Monday,
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/store-credit",
            """{"account":"loy_1","amount":1000,"currency":"JPY","reason":"goodwill","expiresAt":"2026-02-09T00:00:00Z","metadata":{"a":"b"}}"""),
        new("Loyalty.Credit.RetrieveAsync", "", vinr => vinr.Loyalty.Credit.RetrieveAsync("sc_1"), "GET", "/store-credit/sc_1"),
        new("Loyalty.Credit.UpdateAsync", "nothing", vinr => vinr.Loyalty.Credit.UpdateAsync("sc_1", new()), "POST", "/store-credit/sc_1", "{}"),
        new("Loyalty.Credit.UpdateAsync", "an end", vinr => vinr.Loyalty.Credit.UpdateAsync("sc_1", new() { ExpiresAt = Monday }),
            "POST", "/store-credit/sc_1", """{"expiresAt":"2026-02-09T00:00:00Z"}"""),
        new("Loyalty.Credit.UpdateAsync", "no end", vinr => vinr.Loyalty.Credit.UpdateAsync("sc_1", new() { ExpiresAt = Optional<DateTimeOffset>.Null }),
            "POST", "/store-credit/sc_1", """{"expiresAt":null}"""),
        new("Loyalty.Credit.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Credit.ListAsync()), "GET", "/store-credit"),
        new("Loyalty.Credit.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Credit.ListAsync(new() { Account = "loy_1", Customer = "cust_1" })),
            "GET", "/store-credit?account=loy_1&customer=cust_1"),
    ];

    private static WireRow[] Segments =>
    [
        new("Loyalty.Segments.CreateAsync", "every kind of value", vinr => vinr.Loyalty.Segments.CreateAsync(new()
            {
                Program = "prog_1",
                Name = "S",
                Match = SegmentMatch.Any,
                Conditions =
                [
                    new() { Fact = SegmentFact.Tier, Op = SegmentOperator.In, Value = SegmentValue.Of("gold", "platinum") },
                    new() { Fact = SegmentFact.Spend90d, Op = SegmentOperator.Between, Value = SegmentValue.Of(1_000, 5_000.5m) },
                    new() { Fact = SegmentFact.LastActivityDays, Op = SegmentOperator.Gt, Value = 30 },
                    new() { Fact = SegmentFact.Metadata("city"), Op = SegmentOperator.Eq, Value = "Zürich" },
                    new() { Fact = "vip", Op = "is", Value = true },
                    new() { Fact = "since", Op = SegmentOperator.Lt, Value = Saturday },
                    new() { Fact = SegmentFact.PointsBalance, Op = SegmentOperator.Gte, Value = long.MaxValue },
                ],
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/segments",
            """
            {"program":"prog_1","name":"S","match":"any","conditions":[
              {"fact":"tier","op":"in","value":["gold","platinum"]},
              {"fact":"spend_90d","op":"between","value":[1000,5000.5]},
              {"fact":"last_activity_days","op":"gt","value":30},
              {"fact":"metadata.city","op":"eq","value":"Zürich"},
              {"fact":"vip","op":"is","value":true},
              {"fact":"since","op":"lt","value":"2026-02-07T00:00:00Z"},
              {"fact":"points_balance","op":"gte","value":9223372036854775807}],
             "metadata":{"a":"b"}}
            """),
        new("Loyalty.Segments.RetrieveAsync", "", vinr => vinr.Loyalty.Segments.RetrieveAsync("seg_1"), "GET", "/segments/seg_1"),
        new("Loyalty.Segments.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Segments.ListAsync()), "GET", "/segments"),
        new("Loyalty.Segments.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Segments.ListAsync(new() { Program = "prog_1" })),
            "GET", "/segments?program=prog_1"),
    ];

    private static WireRow[] Analytics =>
    [
        new("Loyalty.Analytics.SummaryAsync", "", vinr => vinr.Loyalty.Analytics.SummaryAsync(
                new() { Program = "prog_1", Period = new() { Gte = new(2026, 1, 1), Lt = new(2026, 2, 1) } }),
            "GET", "/loyalty/analytics/summary?program=prog_1&period%5Bgte%5D=2026-01-01&period%5Blt%5D=2026-02-01"),
    ];

    private static WireRow[] Notifications =>
    [
        new("Notifications.Rules.CreateAsync", "", vinr => vinr.Notifications.Rules.CreateAsync(
                new() { Trigger = EventType.LoyaltyPointsEarned, Channels = [NotificationChannel.Webhook] }),
            "POST", "/notification-rules", """{"trigger":"loyalty.points.earned","channels":["webhook"]}"""),
        new("Notifications.Rules.CreateAsync", "all fields", vinr => vinr.Notifications.Rules.CreateAsync(new()
            {
                Trigger = EventType.LoyaltyPointsExpiring,
                LeadTime = "14d",
                Channels = [NotificationChannel.Email, NotificationChannel.Push, "pigeon"],
                Template = "points-expiring",
            }),
            "POST", "/notification-rules",
            """{"trigger":"loyalty.points.expiring","leadTime":"14d","channels":["email","push","pigeon"],"template":"points-expiring"}"""),
        new("Notifications.Rules.RetrieveAsync", "", vinr => vinr.Notifications.Rules.RetrieveAsync("nrule_1"), "GET", "/notification-rules/nrule_1"),
        new("Notifications.Rules.DeleteAsync", "", vinr => vinr.Notifications.Rules.DeleteAsync("nrule_1"), "DELETE", "/notification-rules/nrule_1"),
        new("Notifications.Rules.ListAsync", "", vinr => WireRow.All(vinr.Notifications.Rules.ListAsync()), "GET", "/notification-rules"),
        new("Notifications.Rules.ListAsync", "a page", vinr => WireRow.All(vinr.Notifications.Rules.ListAsync(new() { Limit = 2, StartingAfter = "nrule_1" })),
            "GET", "/notification-rules?limit=2&starting_after=nrule_1"),
    ];
}
