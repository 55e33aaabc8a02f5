namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The codes of refusals. VINR documents <see cref="CardDeclined"/> and <see cref="AmountTooLarge"/>; the others are assumed.
/// </summary>
internal static class RefusalCodes
{
    [SandboxRule("refusals.account_already_exists", Grade.Assumed, "A second account of a customer in a program is a 422.")]
    public const string AccountAlreadyExists = "account_already_exists";

    [SandboxRule("refusals.account_closed", Grade.Assumed, "What only an active account does is a 422 on another.")]
    public const string AccountClosed = "account_closed";

    [SandboxRule("refusals.amount_too_large", Grade.Documented, "A refund of more than what is left is a 422; so is a capture of more than was authorized, which is assumed.", Page = "Refunds")]
    public const string AmountTooLarge = "amount_too_large";

    [SandboxRule("refusals.card_declined", Grade.Documented, "A declined charge is a 402; the failed payment is kept.", Page = "Errors")]
    public const string CardDeclined = "card_declined";

    [SandboxRule("refusals.insufficient_points", Grade.Assumed, "Too few points are a 422.")]
    public const string InsufficientPoints = "insufficient_points";

    [SandboxRule("refusals.offer_not_publishable", Grade.Assumed, "Publishing what is no draft is a 422.")]
    public const string OfferNotPublishable = "offer_not_publishable";

    [SandboxRule("refusals.parameter_invalid", Grade.Assumed, "A field that makes no sense is a 400 that names it.")]
    public const string ParameterInvalid = "parameter_invalid";

    [SandboxRule("refusals.parameter_missing", Grade.Assumed, "A field that is not there is a 400 that names it.")]
    public const string ParameterMissing = "parameter_missing";

    [SandboxRule("refusals.payment_not_cancellable", Grade.Assumed, "Cancelling what has taken money, or has ended, is a 422.")]
    public const string PaymentNotCancellable = "payment_not_cancellable";

    [SandboxRule("refusals.payment_not_capturable", Grade.Assumed, "Capturing what is not authorized is a 422.")]
    public const string PaymentNotCapturable = "payment_not_capturable";

    [SandboxRule("refusals.payment_not_payable", Grade.Assumed, "Paying, authenticating or giving up what does not wait for its customer does nothing; only the checkout page and sandbox.Checkout try.")]
    public const string PaymentNotPayable = "payment_not_payable";

    [SandboxRule("refusals.payment_not_refundable", Grade.Assumed, "Refunding what took no money, or has given all of it back, is a 422.")]
    public const string PaymentNotRefundable = "payment_not_refundable";

    [SandboxRule("refusals.program_mismatch", Grade.Assumed, "Resources of two programs in one request are a 422.")]
    public const string ProgramMismatch = "program_mismatch";

    [SandboxRule("refusals.redemption_already_used", Grade.Assumed, "A discount that another payment uses is a 422.")]
    public const string RedemptionAlreadyUsed = "redemption_already_used";

    [SandboxRule("refusals.redemption_not_releasable", Grade.Assumed, "Releasing what is not pending, or held by a payment, is a 422.")]
    public const string RedemptionNotReleasable = "redemption_not_releasable";

    [SandboxRule("refusals.redemption_not_usable", Grade.Assumed, "A discount that is unknown, released, somebody else's, a guest's or in another currency is a 422.")]
    public const string RedemptionNotUsable = "redemption_not_usable";

    [SandboxRule("refusals.referral_not_usable", Grade.Assumed, "The code of a referral that has been used is a 422.")]
    public const string ReferralNotUsable = "referral_not_usable";

    [SandboxRule("refusals.resource_missing", Grade.Assumed, "An id that names nothing is a 404.")]
    public const string ResourceMissing = "resource_missing";

    [SandboxRule("refusals.reward_inactive", Grade.Assumed, "Redeeming an inactive reward is a 422.")]
    public const string RewardInactive = "reward_inactive";

    [SandboxRule("refusals.reward_out_of_stock", Grade.Assumed, "Redeeming what is out of stock is a 422.")]
    public const string RewardOutOfStock = "reward_out_of_stock";
}
