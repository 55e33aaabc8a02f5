using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Json;

/// <summary>How each field of a request is called on the wire: as the weightiest page of VINR's that shows it spells it. Camel case where none does.</summary>
internal static class Spelling
{
    /// <summary>The names of a request's fields, by the request. The remark names the page.</summary>
    public static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(CreateProgramRequest)] = "name type currency tierConfig referral autoEnroll metadata", // Launch a loyalty program, Tiers and status, Set up referrals
        [typeof(UpdateProgramRequest)] = "name currency tierConfig referral autoEnroll metadata", // the same
        [typeof(ProgramCurrencySpec)] = "name expiryMonths pointValue rounding decimals", // Launch a loyalty program, Points and currency
        [typeof(TierConfigSpec)] = "qualifyOn period tiers", // Tiers and status
        [typeof(TierPeriodSpec)] = "type months", // Tiers and status
        [typeof(ProgramTierSpec)] = "name rank threshold benefits", // Tiers and status
        [typeof(ProgramReferralSpec)] = "referrerReward refereeReward qualifyingEvent minimumAmount", // Set up referrals
        [typeof(CreateAccountRequest)] = "program customer referralCode metadata", // Launch a loyalty program, Loyalty accounts
        [typeof(UpdateAccountRequest)] = "tier metadata", // Loyalty accounts
        [typeof(CreateEarningRuleRequest)] = "program trigger name earn award multipliers multiplier cap window active", // Launch a loyalty program, Earning rules
        [typeof(UpdateEarningRuleRequest)] = "name trigger earn award multipliers multiplier cap window active", // the same
        [typeof(EarningRateSpec)] = "pointsPerCurrencyUnit", // Launch a loyalty program
        [typeof(EarningMultiplierSpec)] = "when factor", // Launch a loyalty program
        [typeof(EarningConditionSpec)] = "tier", // Launch a loyalty program
        [typeof(EarningCapSpec)] = "points", // no page
        [typeof(CreateRewardRequest)] = "program name cost benefit type value active inventory metadata", // Launch a loyalty program, Rewards catalog
        [typeof(UpdateRewardRequest)] = "name cost benefit type value active inventory metadata", // the same
        [typeof(CreateRedemptionRequest)] = "account reward", // Redemption
        [typeof(CreateTransactionRequest)] = "account amount reason metadata", // Points and currency
        [typeof(CreateTierRequest)] = "program name min_points benefits metadata", // API reference: Tiers
        [typeof(UpdateTierRequest)] = "name min_points benefits metadata", // API reference: Tiers
        [typeof(CreateCampaignRequest)] = "program name audience schedule mechanics goal metadata", // Campaigns
        [typeof(UpdateCampaignRequest)] = "name audience schedule mechanics goal metadata", // Campaigns
        [typeof(CampaignAudienceSpec)] = "type tier segment", // Campaigns
        [typeof(CampaignScheduleSpec)] = "startsAt endsAt", // Campaigns
        [typeof(CampaignMechanicSpec)] = "type trigger factor", // Campaigns
        [typeof(CampaignGoalSpec)] = "metric target", // Campaigns
        [typeof(CreatePromotionRequest)] = "programId name window rules metadata", // Run a promotion
        [typeof(PromotionWindowSpec)] = "startsAt endsAt", // Run a promotion
        [typeof(PromotionRulesSpec)] = "type multiplier minSpend", // Run a promotion
        [typeof(CreateOfferRequest)] = "name program incentive targeting starts_at ends_at max_redemptions per_member_limit metadata", // Offers and promotions
        [typeof(UpdateOfferRequest)] = "active ends_at", // Offers and promotions, API reference: Offers
        [typeof(OfferIncentiveSpec)] = "type multiplier", // Offers and promotions
        [typeof(OfferTargetingSpec)] = "segments tiers min_balance enrolled_before metadata", // Offers and promotions
        [typeof(CreateReferralRequest)] = "program referrer reward qualify metadata", // Referrals
        [typeof(ReferralRewardSpec)] = "referrer referee", // Referrals
        [typeof(ReferralPointsSpec)] = "points", // Referrals
        [typeof(ReferralQualificationSpec)] = "firstPaymentMinimum windowDays", // Referrals
        [typeof(IssueCreditRequest)] = "account amount currency reason expiresAt metadata", // Store credit and wallet
        [typeof(UpdateCreditRequest)] = "expiresAt", // Store credit and wallet
        [typeof(CreateSegmentRequest)] = "program name conditions match metadata", // Segmentation
        [typeof(SegmentConditionSpec)] = "fact op value", // Segmentation
        [typeof(CreateNotificationRuleRequest)] = "trigger leadTime channels template", // Notifications
        [typeof(CreateCustomerRequest)] = "email name phone metadata", // Customers
        [typeof(UpdateCustomerRequest)] = "email name phone metadata", // Customers
        [typeof(CreatePaymentRequest)] = "amount currency customer description returnUrl paymentMethod captureMethod captureDelayHours discountId useStoreCredit "
            + "savePaymentMethod setupFutureUsage offSession confirm metadata", // API overview, Authorize and capture, Capture, Recurring payments, Customers
        [typeof(CapturePaymentRequest)] = "amount", // Capture
        [typeof(CreateRefundRequest)] = "payment amount reason metadata", // Refunds
        [typeof(UpdateRefundRequest)] = "metadata", // API reference: Refunds
        [typeof(CreateCheckoutSessionRequest)] = "amount currency successUrl cancelUrl customer cartItems supportedCurrencies configId discountId metadata", // Session reference
        [typeof(CheckoutCustomerSpec)] = "customerId email name phone", // Session reference
        [typeof(CartItemSpec)] = "id name description price quantity image maxQuantity", // Session reference
        [typeof(CheckoutSettingsSpec)] = "mode merchantName shippingAddressHandling promoCode delivery", // Session reference
        [typeof(PromoCodesSpec)] = "enabled availableCodes", // Session reference
        [typeof(PromoCodeSpec)] = "code discount discountType description", // Session reference
        [typeof(DeliverySpec)] = "enabled options", // Session reference
        [typeof(CreateWebhookEndpointRequest)] = "url enabled_events metadata", // API reference: Webhook endpoints
        [typeof(UpdateWebhookEndpointRequest)] = "url enabled_events status metadata", // API reference: Webhook endpoints
    };

    /// <summary>The name on the wire of a property.</summary>
    public static string Of(Type request, string property) =>
        Names[request].Split(' ').Single(name => name.Replace("_", "", StringComparison.Ordinal).Equals(property, StringComparison.OrdinalIgnoreCase));
}
