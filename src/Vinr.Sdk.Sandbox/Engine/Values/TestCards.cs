namespace Vinr.Sdk.Sandbox;

/// <summary>
/// The test cards that VINR documents, for <c>sandbox.Checkout.PayAsync</c> and the checkout page. Expiry, security code and
/// postcode do not matter, and spaces in a number do not either.
/// </summary>
public static class TestCards
{
    /// <summary>4242 4242 4242 4242 pays.</summary>
    public const string Pays = "4242424242424242";

    /// <summary>4000 0000 0000 0002 is declined.</summary>
    public const string Declined = "4000000000000002";

    /// <summary>4000 0000 0000 9995 is declined, since too little is on it.</summary>
    public const string InsufficientFunds = "4000000000009995";

    /// <summary>4000 0000 0000 3220 asks the customer to authenticate; see <c>sandbox.Checkout.AuthenticateAsync</c>.</summary>
    public const string AsksForAuthentication = "4000000000003220";
}
