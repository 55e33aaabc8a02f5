using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The create call of each request.</summary>
internal static class CreateCalls
{
    /// <exception cref="ArgumentException">It is no request that creates something.</exception>
    public static Task Make(VinrClient vinr, object request, RequestOptions options) => request switch
    {
        CreatePaymentRequest it => vinr.Payments.CreateAsync(it, options),
        CreateRefundRequest it => vinr.Refunds.CreateAsync(it, options),
        CreateCustomerRequest it => vinr.Customers.CreateAsync(it, options),
        CreateCheckoutSessionRequest it => vinr.Checkout.Sessions.CreateAsync(it, options),
        CreateWebhookEndpointRequest it => vinr.WebhookEndpoints.CreateAsync(it, options),
        CreateTransactionRequest it => vinr.Loyalty.Transactions.CreateAsync(it, options),
        CreateRedemptionRequest it => vinr.Loyalty.Redemptions.CreateAsync(it, options),
        CreateAccountRequest it => vinr.Loyalty.Accounts.CreateAsync(it, options),
        IssueCreditRequest it => vinr.Loyalty.Credit.IssueAsync(it, options),
        CreateReferralRequest it => vinr.Loyalty.Referrals.CreateAsync(it, options),
        CreateProgramRequest it => vinr.Loyalty.Programs.CreateAsync(it, options),
        CreateEarningRuleRequest it => vinr.Loyalty.EarningRules.CreateAsync(it, options),
        CreateRewardRequest it => vinr.Loyalty.Rewards.CreateAsync(it, options),
        CreateTierRequest it => vinr.Loyalty.Tiers.CreateAsync(it, options),
        CreateCampaignRequest it => vinr.Loyalty.Campaigns.CreateAsync(it, options),
        CreatePromotionRequest it => vinr.Loyalty.Promotions.CreateAsync(it, options),
        CreateOfferRequest it => vinr.Loyalty.Offers.CreateAsync(it, options),
        CreateNotificationRuleRequest it => vinr.Notifications.Rules.CreateAsync(it, options),
        CreateSegmentRequest it => vinr.Loyalty.Segments.CreateAsync(it, options),
        _ => throw new ArgumentException($"{request.GetType().Name} is no request that creates something: give a Create…Request of this SDK.", nameof(request)),
    };
}
