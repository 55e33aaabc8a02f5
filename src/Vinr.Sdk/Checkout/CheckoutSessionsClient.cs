using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Checkout sessions: pages on which customers pay for a basket. <c>vinr.Checkout.Sessions</c></summary>
public class CheckoutSessionsClient
{
    private static readonly Operations<CheckoutSession> Operations = new("checkout.sessions", CheckoutJson.Tolerant);

    private readonly Endpoint<ICheckoutSessionsApi> _endpoint;

    internal CheckoutSessionsClient(VinrTransport transport) => _endpoint = new(transport);

    /// <summary>For mocks.</summary>
    protected CheckoutSessionsClient() => _endpoint = Endpoint<ICheckoutSessionsApi>.Mocked;

    /// <summary>Creates a page on which a customer pays.</summary>
    /// <remarks>
    /// Its path lies beside <c>/v1</c>, on the host itself (documented); behind a gateway it keeps what stands before <c>/v1</c> in the
    /// base address. When the customer is back, retrieve the session before you hand anything out, or let <c>payment.completed</c> do so.
    /// </remarks>
    /// <param name="request">What to pay, and where the customer goes afterwards.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The session, with its id and the address of its page.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrOutcomeUnknownException">No answer came. Repeat the call with the key of the exception.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// // The attempt is stored with the cart: one more after a session that was refused, expired or cancelled.
    /// var session = await vinr.Checkout.Sessions.CreateAsync(
    ///     new()
    ///     {
    ///         Amount = 4_500,
    ///         Currency = "EUR",
    ///         SuccessUrl = "https://shop.example/thanks",
    ///         CancelUrl = "https://shop.example/cart",
    ///         Customer = new() { CustomerId = "cust_abc123" },
    ///         DiscountId = redemption.DiscountId,
    ///     },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("checkout", cartId, attempt) });
    /// return Results.Redirect(session.CheckoutUrl!);
    /// </code>
    /// </example>
    public virtual Task<CheckoutSession> CreateAsync(
        CreateCheckoutSessionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Positive(request.Amount);
        Require.Field(request.Currency);
        Require.Field(request.SuccessUrl);
        Require.Field(request.CancelUrl);
        Require.Link(request.Customer?.CustomerId, IdKind.Customer);
        Require.Link(request.DiscountId, IdKind.Discount);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a checkout session: what became of it, and its payment.</summary>
    /// <param name="id">Its id, the <c>sessionId</c> that the customer brought back.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such session.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<CheckoutSession> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.CheckoutSession);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }
}
