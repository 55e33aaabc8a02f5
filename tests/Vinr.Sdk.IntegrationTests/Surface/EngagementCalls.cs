using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>The operations on tiers, campaigns, promotions, offers, referrals, store credit, segments and analytics.</summary>
internal static class EngagementCalls
{
    private static readonly DateTimeOffset FarAway = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Dictionary<string, Func<Place, Task>> All = new()
    {
        ["Loyalty.Tiers.CreateAsync"] = async place =>
        {
            var tier = await NewTierAsync(place);
            Assert.Equal(("Gold", "gold", 1_500L), (tier.Name, tier.Key, tier.MinPoints));
            Assert.Equal(["Free shipping"], tier.Benefits);
            Assert.Equal("b", tier.Metadata["a"]);
        },
        ["Loyalty.Tiers.RetrieveAsync"] = async place =>
        {
            var tier = await NewTierAsync(place);
            Assert.Equal(tier.Program, (await place.Vinr.Loyalty.Tiers.RetrieveAsync(tier.Id)).Program);
        },
        ["Loyalty.Tiers.UpdateAsync"] = async place =>
        {
            var tier = await NewTierAsync(place);
            var updated = await place.Vinr.Loyalty.Tiers.UpdateAsync(tier.Id, new() { MinPoints = 2_000, Benefits = [], Metadata = new Dictionary<string, string>() });
            Assert.Equal(2_000, updated.MinPoints);
            Assert.Empty(updated.Benefits);
            Assert.Empty(updated.Metadata);
        },
        ["Loyalty.Tiers.DeleteAsync"] = async place =>
        {
            var tier = await NewTierAsync(place);
            await place.Vinr.Loyalty.Tiers.DeleteAsync(tier.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.Tiers.RetrieveAsync(tier.Id));
        },
        ["Loyalty.Tiers.ListAsync"] = async place =>
        {
            var tier = await NewTierAsync(place);
            await place.Vinr.Loyalty.Tiers.CreateAsync(new() { Program = tier.Program, Name = "Member", MinPoints = 0 });
            var listed = await place.Vinr.Loyalty.Tiers.ListAsync(new() { Program = tier.Program, Limit = 1 }).ReadAllAsync();
            Assert.Equal(["Member", "Gold"], listed.Select(each => each.Name));
        },

        ["Loyalty.Campaigns.CreateAsync"] = async place =>
        {
            var campaign = await NewCampaignAsync(place);
            Assert.Equal((CampaignStatus.Scheduled, CampaignAudienceType.Tier, "gold"), (campaign.Status, campaign.Audience!.Type, campaign.Audience.Tier));
            Assert.Equal((FarAway, FarAway.AddDays(2)), (campaign.Schedule!.StartsAt, campaign.Schedule.EndsAt));
            var mechanic = Assert.Single(campaign.Mechanics);
            Assert.Equal((CampaignMechanicType.PointsMultiplier, EarningTrigger.PaymentCompleted, 2), (mechanic.Type, mechanic.Trigger, mechanic.Factor));
            Assert.Equal(("repeat_rate", 0.25m, "b"), (campaign.Goal!.Metric, campaign.Goal.Target, campaign.Metadata["a"]));
        },
        ["Loyalty.Campaigns.RetrieveAsync"] = async place =>
        {
            var campaign = await NewCampaignAsync(place);
            Assert.Equal(campaign.Name, (await place.Vinr.Loyalty.Campaigns.RetrieveAsync(campaign.Id)).Name);
        },
        ["Loyalty.Campaigns.UpdateAsync"] = async place =>
        {
            var campaign = await NewCampaignAsync(place);
            var updated = await place.Vinr.Loyalty.Campaigns.UpdateAsync(campaign.Id, new()
            {
                Name = "Triple",
                Audience = new CampaignAudienceSpec { Type = CampaignAudienceType.All },
                Schedule = new CampaignScheduleSpec { StartsAt = FarAway, EndsAt = FarAway.AddDays(1) },
                Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 3 }],
                Goal = Optional<CampaignGoalSpec>.Null,
                Metadata = new Dictionary<string, string>(),
            });
            Assert.Equal(("Triple", CampaignAudienceType.All, FarAway.AddDays(1)), (updated.Name, updated.Audience!.Type, updated.Schedule!.EndsAt));
            Assert.Equal(3, Assert.Single(updated.Mechanics).Factor);
            Assert.Null(updated.Goal);
            Assert.Empty(updated.Metadata);
        },
        ["Loyalty.Campaigns.DeleteAsync"] = async place =>
        {
            var campaign = await NewCampaignAsync(place);
            await place.Vinr.Loyalty.Campaigns.DeleteAsync(campaign.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.Campaigns.RetrieveAsync(campaign.Id));
        },
        ["Loyalty.Campaigns.ListAsync"] = async place =>
        {
            var campaign = await NewCampaignAsync(place);
            var listed = await place.Vinr.Loyalty.Campaigns.ListAsync(new() { Program = campaign.Program, Status = CampaignStatus.Scheduled }).ReadAllAsync();
            Assert.Equal(campaign.Id, Assert.Single(listed).Id);
            Assert.Empty(await place.Vinr.Loyalty.Campaigns.ListAsync(new() { Program = campaign.Program, Status = CampaignStatus.Ended }).ReadAllAsync());
        },

        ["Loyalty.Promotions.CreateAsync"] = async place =>
        {
            var promotion = await NewPromotionAsync(place);
            Assert.Equal((PromotionStatus.Scheduled, FarAway, FarAway.AddDays(2)), (promotion.Status, promotion.Window!.StartsAt, promotion.Window.EndsAt));
            Assert.Equal((PromotionRuleType.EarnMultiplier, 3m, 5_000L), (promotion.Rules!.Type, promotion.Rules.Multiplier, promotion.Rules.MinSpend));
            Assert.Equal("b", promotion.Metadata["a"]);
        },
        ["Loyalty.Promotions.RetrieveAsync"] = async place =>
        {
            var promotion = await NewPromotionAsync(place);
            Assert.Equal(promotion.ProgramId, (await place.Vinr.Loyalty.Promotions.RetrieveAsync(promotion.Id)).ProgramId);
        },
        ["Loyalty.Promotions.ListAsync"] = async place =>
        {
            var promotion = await NewPromotionAsync(place);
            Assert.Equal(promotion.Id, Assert.Single(await place.Vinr.Loyalty.Promotions.ListAsync(new() { ProgramId = promotion.ProgramId }).ReadAllAsync()).Id);
        },

        ["Loyalty.Offers.CreateAsync"] = async place =>
        {
            var offer = await NewOfferAsync(place);
            Assert.Equal((OfferStatus.Draft, 100L, 1L, 0L), (offer.Status, offer.MaxRedemptions, offer.PerMemberLimit, offer.Redemptions));
            Assert.Equal(("points_multiplier", 3m), (offer.Incentive!.Type, offer.Incentive.Multiplier));
            Assert.Equal((100L, FarAway), (offer.Targeting!.MinBalance, offer.Targeting.EnrolledBefore));
            Assert.StartsWith("seg_", Assert.Single(offer.Targeting.Segments), StringComparison.Ordinal);
            Assert.Equal(["gold"], offer.Targeting.Tiers);
            Assert.Equal(("Zürich", "b"), (offer.Targeting.Metadata["city"], offer.Metadata["a"]));
            Assert.Equal((FarAway, FarAway.AddDays(2)), (offer.StartsAt, offer.EndsAt));
        },
        ["Loyalty.Offers.RetrieveAsync"] = async place =>
        {
            var offer = await NewOfferAsync(place);
            Assert.Equal(offer.Program, (await place.Vinr.Loyalty.Offers.RetrieveAsync(offer.Id)).Program);
        },
        ["Loyalty.Offers.UpdateAsync"] = async place =>
        {
            var offer = await place.Vinr.Loyalty.Offers.PublishAsync((await NewOfferAsync(place)).Id);
            var paused = await place.Vinr.Loyalty.Offers.UpdateAsync(offer.Id, new() { Active = false, EndsAt = FarAway.AddDays(9) });
            Assert.Equal((OfferStatus.Paused, FarAway.AddDays(9)), (paused.Status, paused.EndsAt));
            Assert.Equal(OfferStatus.Active, (await place.Vinr.Loyalty.Offers.UpdateAsync(offer.Id, new() { Active = true })).Status);
        },
        ["Loyalty.Offers.DeleteAsync"] = async place =>
        {
            var offer = await NewOfferAsync(place);
            await place.Vinr.Loyalty.Offers.DeleteAsync(offer.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.Offers.RetrieveAsync(offer.Id));
        },
        ["Loyalty.Offers.PublishAsync"] = async place =>
            Assert.Equal(OfferStatus.Active, (await place.Vinr.Loyalty.Offers.PublishAsync((await NewOfferAsync(place)).Id)).Status),
        ["Loyalty.Offers.ListAsync"] = async place =>
        {
            var offer = await NewOfferAsync(place);
            var drafts = await place.Vinr.Loyalty.Offers.ListAsync(new() { Status = OfferStatus.Draft }).ReadAllAsync();
            Assert.Contains(offer.Id, drafts.Select(each => each.Id));
            Assert.All(drafts, each => Assert.Equal(OfferStatus.Draft, each.Status));
            Assert.DoesNotContain(offer.Id, (await place.Vinr.Loyalty.Offers.ListAsync(new() { Active = true }).ReadAllAsync()).Select(each => each.Id));
        },

        ["Loyalty.Referrals.CreateAsync"] = async place =>
        {
            var referral = await NewReferralAsync(place);
            Assert.Equal((ReferralStatus.Pending, null), (referral.Status, referral.Referee));
            Assert.Equal((500, 250), (referral.Reward!.Referrer!.Points, referral.Reward.Referee!.Points));
            Assert.Equal((2_000L, 30), (referral.Qualify!.FirstPaymentMinimum, referral.Qualify.WindowDays));
            Assert.Contains(referral.Code, referral.ShareUrl, StringComparison.Ordinal);
            Assert.Equal("b", referral.Metadata["a"]);
        },
        ["Loyalty.Referrals.RetrieveAsync"] = async place =>
        {
            var referral = await NewReferralAsync(place);
            var friend = await place.Vinr.Loyalty.Accounts.CreateAsync(
                new() { Program = referral.Program, Customer = await place.NewCustomerAsync(), ReferralCode = referral.Code });
            var attributed = await place.Vinr.Loyalty.Referrals.RetrieveAsync(referral.Id);
            Assert.Equal((ReferralStatus.Attributed, friend.Id), (attributed.Status, attributed.Referee));
        },
        ["Loyalty.Referrals.ListAsync"] = async place =>
        {
            var referral = await NewReferralAsync(place);
            var listed = await place.Vinr.Loyalty.Referrals.ListAsync(
                new() { Program = referral.Program, Referrer = referral.Referrer, Status = ReferralStatus.Pending }).ReadAllAsync();
            Assert.Equal(referral.Id, Assert.Single(listed).Id);
            var customer = (await place.Vinr.Loyalty.Accounts.RetrieveAsync(referral.Referrer)).Customer!.Id;
            Assert.Equal(referral.Id, Assert.Single(await place.Vinr.Loyalty.Referrals.ListAsync(new() { ReferrerCustomer = customer }).ReadAllAsync()).Id);
        },

        ["Loyalty.Credit.IssueAsync"] = async place =>
        {
            var credit = await IssueAsync(place);
            Assert.Equal((1_000, "EUR", "goodwill", 1_000), (credit.Amount, credit.Currency, credit.Reason, credit.WalletBalance));
            Assert.Equal((FarAway, "b"), (credit.ExpiresAt, credit.Metadata["a"]));
        },
        ["Loyalty.Credit.RetrieveAsync"] = async place =>
        {
            var credit = await IssueAsync(place);
            Assert.Equal(credit.Account, (await place.Vinr.Loyalty.Credit.RetrieveAsync(credit.Id)).Account);
        },
        ["Loyalty.Credit.UpdateAsync"] = async place =>
        {
            var credit = await IssueAsync(place);
            Assert.Null((await place.Vinr.Loyalty.Credit.UpdateAsync(credit.Id, new() { ExpiresAt = Optional<DateTimeOffset>.Null })).ExpiresAt);
            Assert.Equal(FarAway, (await place.Vinr.Loyalty.Credit.UpdateAsync(credit.Id, new() { ExpiresAt = FarAway })).ExpiresAt);
        },
        ["Loyalty.Credit.ListAsync"] = async place =>
        {
            var credit = await IssueAsync(place);
            var customer = (await place.Vinr.Loyalty.Accounts.RetrieveAsync(credit.Account)).Customer!.Id;
            Assert.Equal(credit.Id, Assert.Single(await place.Vinr.Loyalty.Credit.ListAsync(new() { Customer = customer }).ReadAllAsync()).Id);
            Assert.Equal(credit.Id, Assert.Single(await place.Vinr.Loyalty.Credit.ListAsync(new() { Account = credit.Account }).ReadAllAsync()).Id);
        },

        ["Loyalty.Segments.CreateAsync"] = async place =>
        {
            var segment = await NewSegmentAsync(place, (await place.NewProgramAsync()).Id);
            Assert.Equal(SegmentMatch.Any, segment.Match);
            Assert.Equal(
                ["tier in [\"gold\",\"platinum\"]", "spend_90d between [1000,5000]", "metadata.city eq \"Zürich\"", "points_balance gte 100"],
                segment.Conditions.Select(condition => $"{condition.Fact} {condition.Op} {condition.Value}"));
            Assert.Equal("b", segment.Metadata["a"]);
        },
        ["Loyalty.Segments.RetrieveAsync"] = async place =>
        {
            var segment = await NewSegmentAsync(place, (await place.NewProgramAsync()).Id);
            Assert.Equal(segment.Program, (await place.Vinr.Loyalty.Segments.RetrieveAsync(segment.Id)).Program);
        },
        ["Loyalty.Segments.ListAsync"] = async place =>
        {
            var segment = await NewSegmentAsync(place, (await place.NewProgramAsync()).Id);
            Assert.Equal(segment.Id, Assert.Single(await place.Vinr.Loyalty.Segments.ListAsync(new() { Program = segment.Program }).ReadAllAsync()).Id);
        },

        ["Notifications.Rules.CreateAsync"] = async place =>
        {
            var rule = await NewNotificationRuleAsync(place);
            Assert.Equal((EventType.LoyaltyPointsExpiring, "14d", "points-expiring"), (rule.Trigger, rule.LeadTime, rule.Template));
            Assert.Equal([NotificationChannel.Email, NotificationChannel.Push], rule.Channels);
        },
        ["Notifications.Rules.RetrieveAsync"] = async place =>
        {
            var rule = await NewNotificationRuleAsync(place);
            Assert.Equal(rule.Created, (await place.Vinr.Notifications.Rules.RetrieveAsync(rule.Id)).Created);
        },
        ["Notifications.Rules.DeleteAsync"] = async place =>
        {
            var rule = await NewNotificationRuleAsync(place);
            await place.Vinr.Notifications.Rules.DeleteAsync(rule.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Notifications.Rules.RetrieveAsync(rule.Id));
        },
        ["Notifications.Rules.ListAsync"] = async place =>
        {
            var rule = await NewNotificationRuleAsync(place);
            Assert.Contains(rule.Id, (await place.Vinr.Notifications.Rules.ListAsync().ReadAllAsync()).Select(each => each.Id));
        },

        ["Loyalty.Analytics.SummaryAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            var member = await place.NewMemberAsync(program, points: 900); // given by hand, which is not earned
            await place.PayAsync(member, 20_000);
            var reward = await place.NewRewardAsync(program);
            await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });
            var today = DateOnly.FromDateTime(member.Created.UtcDateTime);

            var summary = await place.Vinr.Loyalty.Analytics.SummaryAsync(new() { Program = program.Id, Period = new() { Gte = today, Lt = today.AddDays(1) } });

            Assert.Equal((program.Id, today, today.AddDays(1)), (summary.Program, summary.Period!.Gte, summary.Period.Lt));
            Assert.Equal((1, 1, 1_000, 0.5m), (summary.Enrollment, summary.ActiveMembers, summary.PointsLiability!.Amount, summary.RedemptionRate));
        },
    };

    private static Task<NotificationRule> NewNotificationRuleAsync(Place place) => place.Vinr.Notifications.Rules.CreateAsync(new()
    {
        Trigger = EventType.LoyaltyPointsExpiring,
        LeadTime = "14d",
        Channels = [NotificationChannel.Email, NotificationChannel.Push],
        Template = "points-expiring",
    });

    private static async Task<Tier> NewTierAsync(Place place) => await place.Vinr.Loyalty.Tiers.CreateAsync(new()
    {
        Program = (await place.NewProgramAsync()).Id,
        Name = "Gold",
        MinPoints = 1_500,
        Benefits = ["Free shipping"],
        Metadata = new() { ["a"] = "b" },
    });

    private static async Task<Campaign> NewCampaignAsync(Place place)
    {
        var tier = await NewTierAsync(place);
        return await place.Vinr.Loyalty.Campaigns.CreateAsync(new()
        {
            Program = tier.Program,
            Name = "Double points weekend",
            Audience = new() { Type = CampaignAudienceType.Tier, Tier = tier.Key },
            Schedule = new() { StartsAt = FarAway, EndsAt = FarAway.AddDays(2) },
            Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
            Goal = new() { Metric = "repeat_rate", Target = 0.25m },
            Metadata = new() { ["a"] = "b" },
        });
    }

    private static async Task<Promotion> NewPromotionAsync(Place place) => await place.Vinr.Loyalty.Promotions.CreateAsync(new()
    {
        ProgramId = (await place.NewProgramAsync()).Id,
        Name = "Triple points above €50",
        Window = new() { StartsAt = FarAway, EndsAt = FarAway.AddDays(2) },
        Rules = new() { Multiplier = 3, MinSpend = 5_000 },
        Metadata = new() { ["a"] = "b" },
    });

    private static async Task<Offer> NewOfferAsync(Place place)
    {
        var tier = await NewTierAsync(place);
        var segment = await NewSegmentAsync(place, tier.Program);
        return await place.Vinr.Loyalty.Offers.CreateAsync(new()
        {
            Program = tier.Program,
            Name = "Welcome back",
            Incentive = new() { Type = "points_multiplier", Multiplier = 3 },
            Targeting = new()
            {
                Segments = [segment.Id],
                Tiers = [tier.Key!],
                MinBalance = 100,
                EnrolledBefore = FarAway,
                Metadata = new() { ["city"] = "Zürich" },
            },
            StartsAt = FarAway,
            EndsAt = FarAway.AddDays(2),
            MaxRedemptions = 100,
            PerMemberLimit = 1,
            Metadata = new() { ["a"] = "b" },
        });
    }

    private static async Task<Referral> NewReferralAsync(Place place)
    {
        var program = await place.NewProgramAsync();
        var member = await place.NewMemberAsync(program);
        return await place.Vinr.Loyalty.Referrals.CreateAsync(new()
        {
            Program = program.Id,
            Referrer = member.Id,
            Reward = new() { Referrer = new() { Points = 500 }, Referee = new() { Points = 250 } },
            Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
            Metadata = new() { ["a"] = "b" },
        });
    }

    private static async Task<StoreCredit> IssueAsync(Place place)
    {
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        return await place.Vinr.Loyalty.Credit.IssueAsync(new()
        {
            Account = member.Id,
            Amount = 1_000,
            Currency = "EUR",
            Reason = "goodwill",
            ExpiresAt = FarAway,
            Metadata = new() { ["a"] = "b" },
        });
    }

    private static Task<Segment> NewSegmentAsync(Place place, string program) => place.Vinr.Loyalty.Segments.CreateAsync(new()
    {
        Program = program,
        Name = "Good customers",
        Match = SegmentMatch.Any,
        Conditions =
        [
            new() { Fact = SegmentFact.Tier, Op = SegmentOperator.In, Value = SegmentValue.Of("gold", "platinum") },
            new() { Fact = SegmentFact.Spend90d, Op = SegmentOperator.Between, Value = SegmentValue.Of(1_000, 5_000) },
            new() { Fact = SegmentFact.Metadata("city"), Op = SegmentOperator.Eq, Value = "Zürich" },
            new() { Fact = SegmentFact.PointsBalance, Op = SegmentOperator.Gte, Value = 100 },
        ],
        Metadata = new() { ["a"] = "b" },
    });
}
