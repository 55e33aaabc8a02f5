namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The codes of refusals. VINR documents <see cref="CardDeclined"/> and <see cref="AmountTooLarge"/>; the others are assumed.
/// </summary>
internal static class RefusalCodes
{
    public const string AccountAlreadyExists = "account_already_exists";
    public const string AccountClosed = "account_closed";
    public const string AmountTooLarge = "amount_too_large";
    public const string CardDeclined = "card_declined";
    public const string InsufficientPoints = "insufficient_points";
    public const string OfferNotPublishable = "offer_not_publishable";
    public const string ParameterInvalid = "parameter_invalid";
    public const string ParameterMissing = "parameter_missing";
    public const string PaymentNotCancellable = "payment_not_cancellable";
    public const string PaymentNotCapturable = "payment_not_capturable";
    public const string PaymentNotRefundable = "payment_not_refundable";
    public const string ProgramMismatch = "program_mismatch";
    public const string RedemptionAlreadyUsed = "redemption_already_used";
    public const string RedemptionNotReleasable = "redemption_not_releasable";
    public const string RedemptionNotUsable = "redemption_not_usable";
    public const string ReferralNotUsable = "referral_not_usable";
    public const string ResourceMissing = "resource_missing";
    public const string RewardInactive = "reward_inactive";
    public const string RewardOutOfStock = "reward_out_of_stock";
}
