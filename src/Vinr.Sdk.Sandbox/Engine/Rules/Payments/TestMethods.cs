namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a charge of a payment method comes to. Every method that is not named here is good for any amount.</summary>
[SandboxRule("payments.test_cards", Grade.Documented, "The test cards of VINR pay, are declined, lack funds or ask for authentication; pm_card_visa pays.", Page = "Testing")]
[SandboxRule("payments.test_methods", Grade.Assumed, "pm_card_declined, pm_card_insufficient_funds and pm_card_authentication_required do what the cards do; any other method pays.")]
internal static class TestMethods
{
    public const string Visa = "pm_card_visa";
    public const string Declined = "pm_card_declined";
    public const string InsufficientFunds = "pm_card_insufficient_funds";
    public const string AuthenticationRequired = "pm_card_authentication_required";

    public static ChargeFailure NotAuthenticated { get; } =
        new("authentication_required", "authentication_failed", "The customer did not authenticate.", Retryable: true);

    private static readonly ChargeFailure s_declined =
        new("card_declined", "issuer_declined", "The card was declined.", Retryable: false);

    private static readonly ChargeFailure s_insufficientFunds =
        new("insufficient_funds", "issuer_declined", "There is too little on the card.", Retryable: true);

    /// <summary>Why a charge of it is declined; null when it is not.</summary>
    [SandboxRule("payments.failure", Grade.Assumed, "A decline's code, in failure and decline_code, is card_declined, insufficient_funds or authentication_required; the last two may be tried again.")]
    public static ChargeFailure? FailureOf(string? method) => method switch
    {
        Declined => s_declined,
        InsufficientFunds => s_insufficientFunds,
        _ => null,
    };

    /// <summary>The method that a card stands for.</summary>
    /// <param name="card">Its number; spaces in it do not count.</param>
    public static string OfCard(string card) => string.Concat(card.Where(static c => !char.IsWhiteSpace(c))) switch
    {
        TestCards.Pays => Visa,
        TestCards.Declined => Declined,
        TestCards.InsufficientFunds => InsufficientFunds,
        TestCards.AsksForAuthentication => AuthenticationRequired,
        _ => throw EngineRefusal.Invalid(
            "card",
            $"'card' must be the number of a test card: {TestCards.Pays} pays, {TestCards.Declined} is declined, {TestCards.InsufficientFunds} lacks funds, {TestCards.AsksForAuthentication} asks for authentication."),
    };
}
