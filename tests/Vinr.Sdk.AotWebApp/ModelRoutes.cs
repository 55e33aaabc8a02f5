using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Models;

namespace Vinr.Sdk.AotWebApp;

/// <summary>Each model, returned as an endpoint returns it: the generator of requests writes one by one what it is to serialize.</summary>
internal static class ModelRoutes
{
    public static T Sample<T>()
        where T : VinrResource => VinrJson.Deserialize<T>(ModelSamples.All[typeof(T)]);

    public static void Map(WebApplication app)
    {
        app.MapGet("/LoyaltyProgram", static () => Sample<LoyaltyProgram>());
        app.MapGet("/ProgramCurrency", static () => Sample<ProgramCurrency>());
        app.MapGet("/ProgramReferral", static () => Sample<ProgramReferral>());
        app.MapGet("/TierConfig", static () => Sample<TierConfig>());
        app.MapGet("/TierPeriod", static () => Sample<TierPeriod>());
        app.MapGet("/ProgramTier", static () => Sample<ProgramTier>());
        app.MapGet("/LoyaltyAccount", static () => Sample<LoyaltyAccount>());
        app.MapGet("/Tier", static () => Sample<Tier>());
        app.MapGet("/EarningRule", static () => Sample<EarningRule>());
        app.MapGet("/EarningRate", static () => Sample<EarningRate>());
        app.MapGet("/EarningMultiplier", static () => Sample<EarningMultiplier>());
        app.MapGet("/EarningCondition", static () => Sample<EarningCondition>());
        app.MapGet("/EarningCap", static () => Sample<EarningCap>());
        app.MapGet("/EarningAward", static () => Sample<EarningAward>());
        app.MapGet("/PerAmountAward", static () => Sample<PerAmountAward>());
        app.MapGet("/FixedAward", static () => Sample<FixedAward>());
        app.MapGet("/PerCurrencyAward", static () => Sample<PerCurrencyAward>());
        app.MapGet("/UnknownEarningAward", static () => Sample<UnknownEarningAward>());
        app.MapGet("/Reward", static () => Sample<Reward>());
        app.MapGet("/RewardBenefit", static () => Sample<RewardBenefit>());
        app.MapGet("/DiscountBenefit", static () => Sample<DiscountBenefit>());
        app.MapGet("/PercentDiscountBenefit", static () => Sample<PercentDiscountBenefit>());
        app.MapGet("/AmountDiscountBenefit", static () => Sample<AmountDiscountBenefit>());
        app.MapGet("/StoreCreditBenefit", static () => Sample<StoreCreditBenefit>());
        app.MapGet("/FreeProductBenefit", static () => Sample<FreeProductBenefit>());
        app.MapGet("/PartnerBenefit", static () => Sample<PartnerBenefit>());
        app.MapGet("/UnknownRewardBenefit", static () => Sample<UnknownRewardBenefit>());
        app.MapGet("/Redemption", static () => Sample<Redemption>());
        app.MapGet("/RedemptionDiscount", static () => Sample<RedemptionDiscount>());
        app.MapGet("/PointsTransaction", static () => Sample<PointsTransaction>());
        app.MapGet("/Campaign", static () => Sample<Campaign>());
        app.MapGet("/CampaignAudience", static () => Sample<CampaignAudience>());
        app.MapGet("/CampaignSchedule", static () => Sample<CampaignSchedule>());
        app.MapGet("/CampaignMechanic", static () => Sample<CampaignMechanic>());
        app.MapGet("/CampaignGoal", static () => Sample<CampaignGoal>());
        app.MapGet("/Promotion", static () => Sample<Promotion>());
        app.MapGet("/PromotionWindow", static () => Sample<PromotionWindow>());
        app.MapGet("/PromotionRules", static () => Sample<PromotionRules>());
        app.MapGet("/Offer", static () => Sample<Offer>());
        app.MapGet("/OfferCriteria", static () => Sample<OfferCriteria>());
        app.MapGet("/OfferIncentive", static () => Sample<OfferIncentive>());
        app.MapGet("/OfferTargeting", static () => Sample<OfferTargeting>());
        app.MapGet("/Referral", static () => Sample<Referral>());
        app.MapGet("/ReferralReward", static () => Sample<ReferralReward>());
        app.MapGet("/ReferralPoints", static () => Sample<ReferralPoints>());
        app.MapGet("/ReferralQualification", static () => Sample<ReferralQualification>());
        app.MapGet("/StoreCredit", static () => Sample<StoreCredit>());
        app.MapGet("/Segment", static () => Sample<Segment>());
        app.MapGet("/SegmentCondition", static () => Sample<SegmentCondition>());
        app.MapGet("/AnalyticsSummary", static () => Sample<AnalyticsSummary>());
        app.MapGet("/AnalyticsPeriod", static () => Sample<AnalyticsPeriod>());
        app.MapGet("/PointsLiability", static () => Sample<PointsLiability>());
        app.MapGet("/NotificationRule", static () => Sample<NotificationRule>());
        app.MapGet("/WebhookEndpoint", static () => Sample<WebhookEndpoint>());
        app.MapGet("/Customer", static () => Sample<Customer>());
        app.MapGet("/Payment", static () => Sample<Payment>());
        app.MapGet("/PaymentFailure", static () => Sample<PaymentFailure>());
        app.MapGet("/PaymentRefunds", static () => Sample<PaymentRefunds>());
        app.MapGet("/CheckoutSession", static () => Sample<CheckoutSession>());
        app.MapGet("/RawResource", static () => Sample<RawResource>());
        app.MapGet("/PaymentRequiresAuthentication", static () => Sample<PaymentRequiresAuthentication>());
        app.MapGet("/PaymentProcessing", static () => Sample<PaymentProcessing>());
        app.MapGet("/RefundUpdated", static () => Sample<RefundUpdated>());
        app.MapGet("/Refund", static () => Sample<Refund>());
        app.MapGet("/VinrEvent", static () => Sample<VinrEvent>());
        app.MapGet("/UnknownEvent", static () => Sample<UnknownEvent>());
        app.MapGet("/PointsEarned", static () => Sample<PointsEarned>());
        app.MapGet("/PointsExpiring", static () => Sample<PointsExpiring>());
        app.MapGet("/PointsExpired", static () => Sample<PointsExpired>());
        app.MapGet("/AccountCreated", static () => Sample<AccountCreated>());
        app.MapGet("/TierChanged", static () => Sample<TierChanged>());
        app.MapGet("/RewardRedeemed", static () => Sample<RewardRedeemed>());
        app.MapGet("/RedemptionCompleted", static () => Sample<RedemptionCompleted>());
        app.MapGet("/RewardUnlocked", static () => Sample<RewardUnlocked>());
        app.MapGet("/ReferralCreated", static () => Sample<ReferralCreated>());
        app.MapGet("/ReferralAttributed", static () => Sample<ReferralAttributed>());
        app.MapGet("/ReferralConverted", static () => Sample<ReferralConverted>());
        app.MapGet("/ReferralRejected", static () => Sample<ReferralRejected>());
        app.MapGet("/PaymentCreated", static () => Sample<PaymentCreated>());
        app.MapGet("/PaymentAuthorized", static () => Sample<PaymentAuthorized>());
        app.MapGet("/PaymentCompleted", static () => Sample<PaymentCompleted>());
        app.MapGet("/PaymentFailed", static () => Sample<PaymentFailed>());
        app.MapGet("/PaymentExpired", static () => Sample<PaymentExpired>());
        app.MapGet("/PaymentCancelled", static () => Sample<PaymentCancelled>());
        app.MapGet("/PaymentRefunded", static () => Sample<PaymentRefunded>());
        app.MapGet("/RefundCreated", static () => Sample<RefundCreated>());
        app.MapGet("/RefundCompleted", static () => Sample<RefundCompleted>());
        app.MapGet("/CustomerCreated", static () => Sample<CustomerCreated>());
        app.MapGet("/CustomerUpdated", static () => Sample<CustomerUpdated>());
        app.MapGet("/CustomerDeleted", static () => Sample<CustomerDeleted>());
        app.MapGet("/AccountUpdated", static () => Sample<AccountUpdated>());
        app.MapGet("/RewardCreated", static () => Sample<RewardCreated>());
        app.MapGet("/ReferralQualified", static () => Sample<ReferralQualified>());
        app.MapGet("/ReferralRewarded", static () => Sample<ReferralRewarded>());
        app.MapGet("/TierCreated", static () => Sample<TierCreated>());
        app.MapGet("/TierUpdated", static () => Sample<TierUpdated>());
        app.MapGet("/EarningRuleCreated", static () => Sample<EarningRuleCreated>());
        app.MapGet("/EarningRuleUpdated", static () => Sample<EarningRuleUpdated>());
        app.MapGet("/EarningRuleDeleted", static () => Sample<EarningRuleDeleted>());
        app.MapGet("/StoreCreditCreated", static () => Sample<StoreCreditCreated>());
        app.MapGet("/StoreCreditUpdated", static () => Sample<StoreCreditUpdated>());
        app.MapGet("/EventData", static () => Sample<EventData>());
    }
}
