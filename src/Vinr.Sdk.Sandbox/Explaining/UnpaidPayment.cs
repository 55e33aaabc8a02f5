using System.Globalization;
using Vinr.Sdk.Sandbox.Explaining;

namespace Vinr.Sdk.Sandbox;

/// <summary>A payment of a member that its customer has not paid: it earns nothing until then.</summary>
/// <param name="Id">The payment, <c>pay_…</c>.</param>
/// <param name="Amount">What it comes to, in minor units.</param>
/// <param name="Currency">The ISO 4217 code.</param>
/// <param name="CheckoutUrl">Where its customer pays.</param>
/// <param name="ExpiresAt">When the time for that is over.</param>
public sealed record UnpaidPayment(string Id, long Amount, string Currency, string CheckoutUrl, DateTimeOffset ExpiresAt)
{
    /// <summary>That nobody has paid it, and the ways to.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"payment {Id} of {AmountText.Money(Amount, Currency)} has earned nothing: nobody has paid it, at {CheckoutUrl} or with sandbox.Checkout.PayAsync(\"{Id}\"), and it expires on {ExpiresAt:yyyy-MM-dd HH:mm}. One with a payment method, such as {TestMethodName}, is charged at once");

    private const string TestMethodName = "pm_card_visa";
}
