using System.Text;
using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// The customer of a sandbox: does in one line what a customer does on the page at a payment's or a checkout session's
/// <c>CheckoutUrl</c>. The page is there as well, for a browser.
/// </summary>
/// <example>
/// <code>
/// var payment = await vinr.Payments.CreateAsync(new() { Amount = 4_500, Currency = "EUR", Customer = "cust_abc123" }); // pending
/// payment = await sandbox.Checkout.PayAsync(payment.Id); // completed, and it has earned
/// </code>
/// </example>
public sealed class SandboxCheckout
{
    private readonly SandboxEngine _engine;
    private readonly PaymentJson _json;

    internal SandboxCheckout(SandboxEngine engine, PaymentJson json) => (_engine, _json) = (engine, json);

    /// <summary>Pays with a card. A decline is no exception: the payment stays pending, and its <c>Failure</c> says why.</summary>
    /// <param name="id">Of a payment that is pending, or of a checkout session.</param>
    /// <param name="card">The number of one of the <see cref="TestCards"/>.</param>
    /// <param name="promoCode">What the customer types in where a checkout session takes promo codes. Default: nothing.</param>
    /// <param name="cancellationToken">Gives it up before it begins.</param>
    /// <returns>The payment as it is now.</returns>
    /// <exception cref="ArgumentException">There is no such payment or session, no such test card, or no such promo code.</exception>
    /// <exception cref="InvalidOperationException">The payment does not wait for its customer, or the code's redemption cannot be used.</exception>
    public Task<Payment> PayAsync(
        string id, string card = TestCards.Pays, string? promoCode = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(card);
        return DoAsync(() => _engine.Checkouts.Pay(id, card, promoCode), cancellationToken);
    }

    /// <summary>Authenticates, as the card <see cref="TestCards.AsksForAuthentication"/> asks for, or fails to.</summary>
    /// <param name="id">Of a payment that requires authentication, or of its checkout session.</param>
    /// <param name="succeeds">Whether the customer can: false leaves the payment pending, for another card.</param>
    /// <param name="cancellationToken">Gives it up before it begins.</param>
    /// <returns>The payment as it is now.</returns>
    /// <exception cref="ArgumentException">There is no such payment or session.</exception>
    /// <exception cref="InvalidOperationException">The payment asks for no authentication.</exception>
    public Task<Payment> AuthenticateAsync(string id, bool succeeds = true, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return DoAsync(() => _engine.Checkouts.Authenticate(id, succeeds), cancellationToken);
    }

    /// <summary>Goes away without paying: the payment is cancelled, and its redemption released.</summary>
    /// <param name="id">Of a payment that waits for its customer, or of a checkout session.</param>
    /// <param name="cancellationToken">Gives it up before it begins.</param>
    /// <returns>The payment as it is now.</returns>
    /// <exception cref="ArgumentException">There is no such payment or session.</exception>
    /// <exception cref="InvalidOperationException">The payment does not wait for its customer.</exception>
    public Task<Payment> CancelAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return DoAsync(() => _engine.Checkouts.Cancel(id), cancellationToken);
    }

    private Task<Payment> DoAsync(Func<PaymentRecord> act, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<Payment>(cancellationToken);

        try
        {
            return Task.FromResult(Shown(act()));
        }
        catch (EngineRefusal refusal)
        {
            return Task.FromException<Payment>(refusal.Kind == RefusalKind.StateConflict
                ? new InvalidOperationException(refusal.Message, refusal)
                : new ArgumentException(refusal.Message, refusal.Param, refusal));
        }
    }

    /// <summary>As a client reads it.</summary>
    private Payment Shown(PaymentRecord payment)
    {
        var answer = ApiResponse.Ok(payment, (writer, it) => _json.WriteMembers(writer, it, Expander.None));
        return VinrJson.Deserialize<Payment>(Encoding.UTF8.GetString(answer.Body.Span));
    }
}
