using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Models;

/// <summary>Each model with every field it has, as VINR's ordinary form writes it.</summary>
internal static class ModelSamples
{
    private const string Currency = """{"name":"points","expiryMonths":12,"pointValue":1.5,"rounding":"down","decimals":0}""";
    private const string Period = """{"type":"rolling","months":12}""";
    private const string ProgramTier = """{"name":"Gold","rank":2,"threshold":150000,"benefits":["Free shipping"]}""";
    private const string TierConfig = $$"""{"qualifyOn":"spend","period":{{Period}},"tiers":[{{ProgramTier}}]}""";
    private const string Rate = """{"pointsPerCurrencyUnit":1}""";
    private const string Condition = """{"tier":"gold"}""";
    private const string Multiplier = $$"""{"when":{{Condition}},"factor":2}""";
    private const string Cap = """{"points":1000}""";
    private const string Award = """{"type":"per_currency","rates":{"EUR":1,"GBP":1.2}}""";
    private const string Discount = """{"amount":500,"currency":"EUR","percent":10,"code":"VINR-9F31"}""";
    private const string Benefit = """{"type":"discount","amount":500,"currency":"EUR"}""";
    private const string Data = """{"object":{"id":"ptx_1","amount":150}}""";
    private const string Audience = """{"type":"segment","tier":"gold","segment":"seg_1"}""";
    private const string Schedule = """{"startsAt":"2026-02-07T00:00:00Z","endsAt":"2026-02-09T00:00:00Z"}""";
    private const string Mechanic = """{"type":"points_multiplier","trigger":"payment.completed","factor":2}""";
    private const string Goal = """{"metric":"repeat_rate","target":0.25}""";
    private const string PromotionRules = """{"type":"earn_multiplier","multiplier":3,"minSpend":5000}""";
    private const string Incentive = """{"type":"points_multiplier","multiplier":1.5}""";
    private const string Points = """{"points":500}""";
    private const string ProgramReferral = $$"""{"referrerReward":{{Points}},"refereeReward":{{Points}},"qualifyingEvent":"payment.completed","minimumAmount":2000}""";
    private const string Criteria = """{"minOrderAmount":5000,"eligibleProducts":["prod_1"]}""";
    private const string ReferralReward = $$"""{"referrer":{{Points}},"referee":{{Points}}}""";
    private const string Qualify = """{"firstPaymentMinimum":2000,"windowDays":30}""";
    private const string SegmentCondition = """{"fact":"spend_90d","op":"between","value":[1000,5000.5]}""";
    private const string Days = """{"gte":"2026-01-01","lt":"2026-02-01"}""";
    private const string Liability = """{"amount":12345,"currency":"EUR"}""";
    private const string Failure = """{"code":"insufficient_funds","category":"issuer_declined","message":"Not enough money.","retryable":true}""";
    private const string Created = "\"created\":\"2026-01-05T09:00:00Z\"";
    private const string Metadata = "\"metadata\":{\"someKey\":\"v\",\"other_key\":\"w\"}";
    private const string Targeting = $$"""{"segments":["seg_1"],"tiers":["gold"],"minBalance":100,"enrolledBefore":"2026-01-01T00:00:00Z",{{Metadata}}}""";

    private const string Refund = $$"""{"id":"re_1","payment":"pay_1","amount":1500,"currency":"EUR","status":"pending","reason":"returned",{{Metadata}},{{Created}}}""";
    private const string PaymentRefunds = $$"""{"data":[{{Refund}}]}""";

    public static readonly Dictionary<Type, string> All = new()
    {
        [typeof(LoyaltyProgram)] = $$"""{"id":"prog_1","name":"VINR Rewards","type":"referral","currency":{{Currency}},"tierConfig":{{TierConfig}},"referral":{{ProgramReferral}},"autoEnroll":true,{{Metadata}},{{Created}}}""",
        [typeof(ProgramReferral)] = ProgramReferral,
        [typeof(ProgramCurrency)] = Currency,
        [typeof(TierConfig)] = TierConfig,
        [typeof(TierPeriod)] = Period,
        [typeof(ProgramTier)] = ProgramTier,
        [typeof(LoyaltyAccount)] =
            $$"""
            {"id":"loy_1","program":"prog_1","customer":"cust_1","status":"active","balance":320,"lifetimePoints":900,
             "tier":"gold","previousTier":"silver",{{Metadata}},{{Created}}}
            """,
        [typeof(Tier)] =
            $$"""
            {"id":"tier_1","program":"prog_1","key":"gold","name":"Gold","rank":2,"minPoints":1000,"threshold":150000,
             "benefits":["Free shipping","Early access"],{{Metadata}},{{Created}}}
            """,
        [typeof(EarningRule)] =
            $$"""
            {"id":"rule_1","program":"prog_1","name":"Base","trigger":"payment.completed","earn":{{Rate}},"award":{{Award}},"multipliers":[{{Multiplier}}],
             "multiplier":1.5,"cap":{{Cap}},"window":"month","active":false,{{Created}}}
            """,
        [typeof(EarningRate)] = Rate,
        [typeof(EarningMultiplier)] = Multiplier,
        [typeof(EarningCondition)] = Condition,
        [typeof(EarningCap)] = Cap,
        [typeof(EarningAward)] = Award,
        [typeof(PerAmountAward)] = """{"type":"per_amount","per":100,"points":1.5}""",
        [typeof(FixedAward)] = """{"type":"fixed","points":500}""",
        [typeof(PerCurrencyAward)] = Award,
        [typeof(UnknownEarningAward)] = """{"type":"lottery","chance":0.1}""",
        [typeof(Reward)] = $$"""{"id":"rwd_1","program":"prog_1","name":"€5 off","cost":100,"benefit":{{Benefit}},"active":false,"inventory":7,{{Metadata}},{{Created}}}""",
        [typeof(RewardBenefit)] = Benefit,
        [typeof(DiscountBenefit)] = Benefit,
        [typeof(PercentDiscountBenefit)] = """{"type":"discount_percent","percent":12.5}""",
        [typeof(AmountDiscountBenefit)] = """{"type":"discount_amount","amount":500,"currency":"EUR"}""",
        [typeof(StoreCreditBenefit)] = """{"type":"store_credit","amount":500,"currency":"EUR"}""",
        [typeof(FreeProductBenefit)] = """{"type":"free_product","product":"mug","quantity":2}""",
        [typeof(PartnerBenefit)] = """{"type":"partner","partner":"cinema","sku":"T-1"}""",
        [typeof(UnknownRewardBenefit)] = """{"type":"tree","planted":7}""",
        [typeof(Redemption)] =
            $$"""
            {"id":"rdm_1","account":"loy_1","reward":"rwd_1","customer":"cust_1","points":100,"status":"pending","discountId":"disc_1",
             "discount":{{Discount}},"redeemableType":"reward","redeemableId":"rwd_1","amountOff":500,"redeemedAt":"2026-01-05T09:00:00Z",{{Created}}}
            """,
        [typeof(RedemptionDiscount)] = Discount,
        [typeof(PointsTransaction)] =
            $$"""
            {"id":"ptx_1","account":"loy_1","amount":-100,"type":"debit","balanceAfter":320,"reason":"redemption","source":"rdm_1",
             "expiresAt":"2027-01-05T00:00:00Z","shortfall":3,"remaining":40,{{Metadata}},{{Created}}}
            """,
        [typeof(Campaign)] =
            $$"""
            {"id":"camp_1","program":"prog_1","name":"Weekend","audience":{{Audience}},"schedule":{{Schedule}},"mechanics":[{{Mechanic}}],
             "goal":{{Goal}},"status":"scheduled",{{Metadata}},{{Created}}}
            """,
        [typeof(CampaignAudience)] = Audience,
        [typeof(CampaignSchedule)] = Schedule,
        [typeof(CampaignMechanic)] = Mechanic,
        [typeof(CampaignGoal)] = Goal,
        [typeof(Promotion)] =
            $$"""
            {"id":"promo_1","programId":"prog_1","name":"Triple","window":{{Schedule}},"rules":{{PromotionRules}},"status":"active",{{Metadata}},{{Created}}}
            """,
        [typeof(PromotionWindow)] = Schedule,
        [typeof(PromotionRules)] = PromotionRules,
        [typeof(Offer)] =
            $$"""
            {"id":"ofr_1","program":"prog_1","name":"Welcome back","incentive":{{Incentive}},"targeting":{{Targeting}},"startsAt":"2026-02-07T00:00:00Z",
             "endsAt":"2026-02-09T00:00:00Z","maxRedemptions":100,"perMemberLimit":1,"redemptions":7,"status":"draft","active":false,"type":"bogo",
             "value":500,"criteria":{{Criteria}},{{Metadata}},{{Created}}}
            """,
        [typeof(OfferCriteria)] = Criteria,
        [typeof(OfferIncentive)] = Incentive,
        [typeof(OfferTargeting)] = Targeting,
        [typeof(Referral)] =
            $$"""
            {"id":"ref_1","program":"prog_1","referrer":"loy_1","referee":"loy_2","reward":{{ReferralReward}},"qualify":{{Qualify}},"code":"ADA-7",
             "shareUrl":"https://vinr.example/r/ADA-7","status":"attributed","referrerCustomer":"cust_1","referredCustomer":"cust_2","rewardAmount":500,{{Metadata}},{{Created}}}
            """,
        [typeof(ReferralReward)] = ReferralReward,
        [typeof(ReferralPoints)] = Points,
        [typeof(ReferralQualification)] = Qualify,
        [typeof(StoreCredit)] =
            $$"""
            {"id":"sc_1","account":"loy_1","amount":1000,"currency":"EUR","reason":"goodwill","expiresAt":"2027-01-05T00:00:00Z","walletBalance":1500,
             "balanceRemaining":900,"customer":"cust_1",{{Metadata}},{{Created}}}
            """,
        [typeof(Segment)] = $$"""{"id":"seg_1","program":"prog_1","name":"Big spenders","match":"all","conditions":[{{SegmentCondition}}],{{Metadata}},{{Created}}}""",
        [typeof(SegmentCondition)] = SegmentCondition,
        [typeof(AnalyticsSummary)] =
            $$"""{"program":"prog_1","period":{{Days}},"enrollment":120,"activeMembers":80,"pointsLiability":{{Liability}},"redemptionRate":0.35}""",
        [typeof(AnalyticsPeriod)] = Days,
        [typeof(PointsLiability)] = Liability,
        [typeof(WebhookEndpoint)] =
            $$"""
            {"id":"we_1","url":"https://shop.example/w","enabledEvents":["loyalty.points.earned","brand.new"],"status":"enabled","secret":"whsec_1",
             {{Metadata}},{{Created}}}
            """,
        [typeof(NotificationRule)] =
            $$"""{"id":"nrule_1","trigger":"loyalty.points.expiring","leadTime":"14d","channels":["email","brand.new"],"template":"expiring",{{Created}}}""",
        [typeof(Customer)] = $$"""{"id":"cust_1","email":"ada@example.com","name":"Ada","phone":"+31201234567",{{Metadata}},{{Created}}}""",
        [typeof(Payment)] =
            $$"""
            {"id":"pay_1","amount":15000,"currency":"EUR","customer":"cust_1","status":"completed","checkoutUrl":"https://checkout.vinr.com/p/1",
             "paymentMethod":"pm_1","failure":{{Failure}},"captureMethod":"automatic","captureDelayHours":48,"amountCapturable":1000,
             "amountCaptured":14000,"amountRefunded":500,"savePaymentMethod":true,"setupFutureUsage":"recurring","offSession":false,"confirm":true,
             "useStoreCredit":false,"discountId":"disc_1","description":"Order 7","returnUrl":"https://shop.example/r",
             "refunds":{{PaymentRefunds}},{{Metadata}},{{Created}}}
            """,
        [typeof(PaymentFailure)] = Failure,
        [typeof(PaymentRefunds)] = PaymentRefunds,
        [typeof(CheckoutSession)] = """{"id":"cs_1","checkoutUrl":"https://checkout.vinr.com/s/1","status":"open","payment":"pay_1"}""",
        [typeof(RawResource)] = """{"type":"payment_link","url":"https://pay.example/1"}""",
        [typeof(Refund)] = Refund,
        [typeof(VinrEvent)] = Event("loyalty.points.earned"),
        [typeof(UnknownEvent)] = Event("brand.new"),
        [typeof(PointsEarned)] = Event("loyalty.points.earned"),
        [typeof(PointsExpiring)] = Event("loyalty.points.expiring"),
        [typeof(PointsExpired)] = Event("loyalty.points.expired"),
        [typeof(AccountCreated)] = Event("loyalty.account.created"),
        [typeof(TierChanged)] = Event("loyalty.tier.changed"),
        [typeof(RewardRedeemed)] = Event("loyalty.reward.redeemed"),
        [typeof(RedemptionCompleted)] = Event("redemption.completed"),
        [typeof(RewardUnlocked)] = Event("reward.unlocked"),
        [typeof(ReferralCreated)] = Event("referral.created"),
        [typeof(ReferralAttributed)] = Event("referral.attributed"),
        [typeof(ReferralConverted)] = Event("referral.converted"),
        [typeof(ReferralRejected)] = Event("referral.rejected"),
        [typeof(AccountUpdated)] = Event("loyalty_account.updated"),
        [typeof(RewardCreated)] = Event("reward.created"),
        [typeof(ReferralQualified)] = Event("referral.qualified"),
        [typeof(ReferralRewarded)] = Event("referral.rewarded"),
        [typeof(TierCreated)] = Event("tier.created"),
        [typeof(TierUpdated)] = Event("tier.updated"),
        [typeof(EarningRuleCreated)] = Event("earning_rule.created"),
        [typeof(EarningRuleUpdated)] = Event("earning_rule.updated"),
        [typeof(EarningRuleDeleted)] = Event("earning_rule.deleted"),
        [typeof(StoreCreditCreated)] = Event("store_credit.created"),
        [typeof(StoreCreditUpdated)] = Event("store_credit.updated"),
        [typeof(PaymentCreated)] = Event("payment.created"),
        [typeof(PaymentRequiresAuthentication)] = Event("payment.requires_authentication"),
        [typeof(PaymentProcessing)] = Event("payment.processing"),
        [typeof(PaymentAuthorized)] = Event("payment.authorized"),
        [typeof(PaymentCompleted)] = Event("payment.completed"),
        [typeof(PaymentFailed)] = Event("payment.failed"),
        [typeof(PaymentExpired)] = Event("payment.expired"),
        [typeof(PaymentCancelled)] = Event("payment.cancelled"),
        [typeof(PaymentRefunded)] = Event("payment.refunded"),
        [typeof(RefundCreated)] = Event("refund.created"),
        [typeof(RefundUpdated)] = Event("refund.updated"),
        [typeof(RefundCompleted)] = Event("refund.completed"),
        [typeof(CustomerCreated)] = Event("customer.created"),
        [typeof(CustomerUpdated)] = Event("customer.updated"),
        [typeof(CustomerDeleted)] = Event("customer.deleted"),
        [typeof(EventData)] = Data,
    };

    private static string Event(string type) => $$"""{"id":"evt_1","type":"{{type}}","data":{{Data}},{{Created}}}""";
}
