using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Models;

/// <summary>Every model but events, for a serializer of the app's. A new model is added here; each line is a resource with its parts.</summary>
internal static class ModelForms
{
    public static IEnumerable<ModelForm> All =>
    [
        Of<LoyaltyProgram>(), Of<ProgramCurrency>(), Of<ProgramReferral>(), Of<ProgramTier>(), Of<TierConfig>(), Of<TierPeriod>(),
        Of<LoyaltyAccount>(),
        Of<EarningRule>(), Of<EarningRate>(), Of<EarningCap>(), Of<EarningCondition>(), Of<EarningMultiplier>(), Of<EarningAward>(), Of<PerAmountAward>(), Of<FixedAward>(), Of<PerCurrencyAward>(), Of<UnknownEarningAward>(),
        Of<Reward>(), Of<RewardBenefit>(), Of<DiscountBenefit>(), Of<PercentDiscountBenefit>(), Of<AmountDiscountBenefit>(), Of<StoreCreditBenefit>(), Of<FreeProductBenefit>(), Of<PartnerBenefit>(), Of<UnknownRewardBenefit>(),
        Of<Redemption>(), Of<RedemptionDiscount>(),
        Of<PointsTransaction>(),
        Of<Tier>(),
        Of<Campaign>(), Of<CampaignAudience>(), Of<CampaignGoal>(), Of<CampaignMechanic>(), Of<CampaignSchedule>(),
        Of<Promotion>(), Of<PromotionRules>(), Of<PromotionWindow>(),
        Of<Offer>(), Of<OfferCriteria>(), Of<OfferIncentive>(), Of<OfferTargeting>(),
        Of<Referral>(), Of<ReferralPoints>(), Of<ReferralQualification>(), Of<ReferralReward>(),
        Of<StoreCredit>(),
        Of<Segment>(), Of<SegmentCondition>(),
        Of<AnalyticsSummary>(), Of<AnalyticsPeriod>(), Of<PointsLiability>(),
        Of<Customer>(),
        Of<Payment>(), Of<PaymentFailure>(), Of<PaymentRefunds>(),
        Of<CheckoutSession>(),
        Of<Refund>(),
        Of<NotificationRule>(),
        Of<WebhookEndpoint>(),
    ];

    private static ModelForm<T> Of<T>()
        where T : VinrResource => new(ModelRegistry.TypeInfo<T>);
}
