using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotSmoke;

/// <summary>Makes every call on tiers, campaigns, promotions, offers, referrals, store credit, segments, analytics and webhook endpoints.</summary>
internal static class EveryEngagementCall
{
    private static readonly DateTimeOffset Start = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(VinrClient vinr)
    {
        var program = (await vinr.Loyalty.Programs.CreateAsync(new() { Name = "Engagement" })).Id;
        var customer = (await vinr.Customers.CreateAsync(new() { Name = "Grace" })).Id;
        var account = (await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program, Customer = customer })).Id;
        Check.Equal("found", account, (await vinr.Loyalty.Accounts.FindByCustomerAsync(program, customer))?.Id);

        await TiersAsync(vinr.Loyalty.Tiers, program);
        await CampaignsAsync(vinr.Loyalty.Campaigns, program);
        await PromotionsAsync(vinr.Loyalty.Promotions, program);
        var segment = await SegmentsAsync(vinr.Loyalty.Segments, program);
        await OffersAsync(vinr.Loyalty.Offers, program, segment);
        await ReferralsAsync(vinr.Loyalty, program, account);
        await CreditAsync(vinr.Loyalty.Credit, account);
        await AnalyticsAsync(vinr.Loyalty.Analytics, program);
        await NotificationRulesAsync(vinr.Notifications.Rules);
        await WebhookEndpointsAsync(vinr.WebhookEndpoints);
    }

    private static async Task TiersAsync(TiersClient tiers, string program)
    {
        var tier = await tiers.CreateAsync(new() { Program = program, Name = "Gold", MinPoints = 1_500, Benefits = ["Free shipping"] });
        Check.Equal("benefit", "Free shipping", tier.Benefits.Single());
        tier = await tiers.UpdateAsync(tier.Id, new() { MinPoints = 2_000, Benefits = [] });
        Check.Equal("threshold", 2_000L, (await tiers.RetrieveAsync(tier.Id)).MinPoints);
        Check.Equal("listed", tier.Id, (await EveryCall.FirstAsync(tiers.ListAsync(new() { Program = program }))).Id);
        await tiers.DeleteAsync(tier.Id);
    }

    private static async Task CampaignsAsync(CampaignsClient campaigns, string program)
    {
        var campaign = await campaigns.CreateAsync(new()
        {
            Program = program,
            Name = "Double points",
            Audience = new() { Type = CampaignAudienceType.All },
            Schedule = new() { StartsAt = Start, EndsAt = Start.AddDays(2) },
            Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
            Goal = new() { Metric = "repeat_rate", Target = 0.25m },
        });
        Check.Equal("factor", 2m, campaign.Mechanics.Single().Factor);
        campaign = await campaigns.UpdateAsync(campaign.Id, new()
        {
            Schedule = new CampaignScheduleSpec { StartsAt = Start, EndsAt = Start.AddDays(3) },
            Goal = Optional<CampaignGoalSpec>.Null,
        });
        Check.Equal("end", Start.AddDays(3), (await campaigns.RetrieveAsync(campaign.Id)).Schedule?.EndsAt);
        Check.Equal("listed", campaign.Id, (await EveryCall.FirstAsync(campaigns.ListAsync(new() { Program = program, Status = CampaignStatus.Scheduled }))).Id);
        await campaigns.DeleteAsync(campaign.Id);
    }

    private static async Task PromotionsAsync(PromotionsClient promotions, string program)
    {
        var promotion = await promotions.CreateAsync(new()
        {
            ProgramId = program,
            Name = "Triple points",
            Window = new() { StartsAt = Start, EndsAt = Start.AddDays(2) },
            Rules = new() { Multiplier = 3, MinSpend = 5_000 },
        });
        Check.Equal("least spend", 5_000L, (await promotions.RetrieveAsync(promotion.Id)).Rules?.MinSpend);
        Check.Equal("listed", promotion.Id, (await EveryCall.FirstAsync(promotions.ListAsync(new() { ProgramId = program }))).Id);
    }

    private static async Task<string> SegmentsAsync(SegmentsClient segments, string program)
    {
        var segment = await segments.CreateAsync(new()
        {
            Program = program,
            Name = "Good customers",
            Match = SegmentMatch.Any,
            Conditions =
            [
                new() { Fact = SegmentFact.Spend90d, Op = SegmentOperator.Between, Value = SegmentValue.Of(1_000, 5_000) },
                new() { Fact = SegmentFact.Tier, Op = SegmentOperator.Eq, Value = "gold" },
            ],
        });
        Check.Equal("values", "[1000,5000]", (await segments.RetrieveAsync(segment.Id)).Conditions[0].Value?.ToString());
        Check.Equal("listed", segment.Id, (await EveryCall.FirstAsync(segments.ListAsync(new() { Program = program }))).Id);
        return segment.Id;
    }

    private static async Task OffersAsync(OffersClient offers, string program, string segment)
    {
        var offer = await offers.CreateAsync(new()
        {
            Program = program,
            Name = "Welcome back",
            Incentive = new() { Type = "points_multiplier", Multiplier = 3 },
            Targeting = new() { Segments = [segment], MinBalance = 100, Metadata = new() { ["city"] = "Delft" } },
            PerMemberLimit = 1,
        });
        Check.Equal("target", segment, (await offers.RetrieveAsync(offer.Id)).Targeting?.Segments.Single());
        Check.Equal("published", OfferStatus.Active, (await offers.PublishAsync(offer.Id)).Status);
        Check.Equal("listed", offer.Id, (await EveryCall.FirstAsync(offers.ListAsync(new() { Status = OfferStatus.Active }))).Id);
        Check.Equal("paused", OfferStatus.Paused, (await offers.UpdateAsync(offer.Id, new() { Active = false, EndsAt = Start })).Status);
        await offers.DeleteAsync(offer.Id);
    }

    private static async Task ReferralsAsync(LoyaltyClient loyalty, string program, string account)
    {
        var referral = await loyalty.Referrals.CreateAsync(new()
        {
            Program = program,
            Referrer = account,
            Reward = new() { Referrer = new() { Points = 500 }, Referee = new() { Points = 250 } },
            Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
        });
        await loyalty.Accounts.CreateAsync(new() { Program = program, ReferralCode = referral.Code });
        Check.Equal("attributed", ReferralStatus.Attributed, (await loyalty.Referrals.RetrieveAsync(referral.Id)).Status);
        Check.Equal("listed", referral.Id, (await EveryCall.FirstAsync(loyalty.Referrals.ListAsync(new() { Referrer = account }))).Id);
    }

    private static async Task CreditAsync(CreditClient credit, string account)
    {
        var issued = await credit.IssueAsync(new() { Account = account, Amount = 1_000, Currency = "EUR", Reason = "goodwill" });
        Check.Equal("wallet", 1_000L, (await credit.RetrieveAsync(issued.Id)).WalletBalance);
        Check.Equal("no end", null, (await credit.UpdateAsync(issued.Id, new() { ExpiresAt = Optional<DateTimeOffset>.Null })).ExpiresAt);
        Check.Equal("listed", issued.Id, (await EveryCall.FirstAsync(credit.ListAsync(new() { Account = account }))).Id);
    }

    private static async Task AnalyticsAsync(AnalyticsClient analytics, string program)
    {
        var period = new AnalyticsPeriodSpec { Gte = new(2020, 1, 1), Lt = new(2100, 1, 1) };
        var summary = await analytics.SummaryAsync(new() { Program = program, Period = period });
        Check.Equal("first day", period.Gte, summary.Period?.Gte);
        Check.Equal("members", 2L, summary.Enrollment);
        Check.Equal("liability", 0L, summary.PointsLiability?.Amount);
    }

    private static async Task NotificationRulesAsync(NotificationRulesClient rules)
    {
        var rule = await rules.CreateAsync(new() { Trigger = EventType.LoyaltyPointsExpiring, LeadTime = "14d", Channels = [NotificationChannel.Email] });
        Check.Equal("channel", NotificationChannel.Email, (await rules.RetrieveAsync(rule.Id)).Channels.Single());
        Check.Equal("listed", rule.Id, (await EveryCall.FirstAsync(rules.ListAsync())).Id);
        await rules.DeleteAsync(rule.Id);
    }

    private static async Task WebhookEndpointsAsync(WebhookEndpointsClient endpoints)
    {
        var endpoint = await endpoints.CreateAsync(new() { Url = "https://shop.example/w", EnabledEvents = [EventType.LoyaltyPointsEarned] });
        Check.That("the secret is told once", endpoint.Secret is { Length: > 0 });
        endpoint = await endpoints.UpdateAsync(endpoint.Id, new() { EnabledEvents = [EventType.LoyaltyTierChanged], Status = WebhookEndpointStatus.Disabled });
        Check.Equal("events", EventType.LoyaltyTierChanged, (await endpoints.RetrieveAsync(endpoint.Id)).EnabledEvents.Single());
        Check.Equal("listed", endpoint.Id, (await EveryCall.FirstAsync(endpoints.ListAsync())).Id);
        await endpoints.DeleteAsync(endpoint.Id);
    }
}
