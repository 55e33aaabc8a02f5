using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Payments: what members earn with. <c>vinr.Payments</c></summary>
public class PaymentsClient
{
    private static readonly Operations<Payment> Operations = new("payments", PaymentsJson.Tolerant);
    private static readonly Operation<Payment> Capture = Operations.Named("capture");
    private static readonly Operation<Payment> Cancel = Operations.Named("cancel");

    private readonly Endpoint<IPaymentsApi> _endpoint;

    internal PaymentsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Payment);

    /// <summary>For mocks.</summary>
    protected PaymentsClient() => _endpoint = Endpoint<IPaymentsApi>.Mocked;

    /// <summary>Creates a payment.</summary>
    /// <remarks>
    /// Without a payment method it is <c>pending</c> (documented): send the customer to its <see cref="Payment.CheckoutUrl"/>, and let the
    /// event <c>payment.completed</c> complete the order. With one it is charged at once.
    /// A payment earns for the member of its customer, or of <c>Metadata["loyalty_account"]</c> (documented); the link must be
    /// there before the payment completes. Give the call a key of your own, so that a repetition charges once.
    /// </remarks>
    /// <param name="request">The amount, the currency, and the customer whose member earns.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The payment, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrCardException">The charge was declined; <c>DeclineCode</c> says why.</exception>
    /// <exception cref="VinrOutcomeUnknownException">No answer came. Repeat the call with the key of the exception.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// // The customer pays on VINR's page. Expired or cancelled? The redemption was released: count a new attempt, and redeem and pay with its keys.
    /// var payment = await vinr.Payments.CreateAsync(
    ///     new() { Amount = 4_000, Currency = "EUR", Customer = "cust_abc123", DiscountId = redemption.DiscountId, ReturnUrl = "https://shop.example/thanks" },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("pay", cartId, attempt) });
    /// return Results.Redirect(payment.CheckoutUrl!);
    /// </code>
    /// </example>
    public virtual Task<Payment> CreateAsync(
        CreatePaymentRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Charge(request);
        Require.Field(request.Currency);
        Require.Link(request.Customer, IdKind.Customer);
        Require.Link(request.DiscountId, IdKind.Discount);
        Require.Link(request.PaymentMethod, IdKind.PaymentMethod);
        Require.Link(request.Metadata?.GetValueOrDefault("loyalty_account"), IdKind.Account, "request.Metadata[\"loyalty_account\"]"); // links the member (documented)
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a payment.</summary>
    /// <param name="id">Its id, <c>pay_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such payment.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Payment> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Payment);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Takes the amount of an authorized payment, or a part of it, which completes it.</summary>
    /// <param name="id">Its id, <c>pay_…</c>.</param>
    /// <param name="request">How much; null for all of it.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The payment as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such payment.</exception>
    /// <exception cref="VinrInvalidStateException">The payment is not waiting to be captured, or not for so much.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// // One of two parcels goes out. The attempt is stored with the parcel: one more after a refusal.
    /// await vinr.Payments.CaptureAsync(
    ///     payment.Id, new() { Amount = 2_500 }, new RequestOptions { IdempotencyKey = IdempotencyKey.For("capture", parcelId, attempt) });
    /// </code>
    /// </example>
    public virtual Task<Payment> CaptureAsync(
        string id, CapturePaymentRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Payment);
        if (request?.Amount is { } amount) Require.Positive(amount, "request.Amount");
        return _endpoint.SendAsync(_endpoint.Api.Capture(id, request), Capture, options, cancellationToken);
    }

    /// <summary>Cancels a payment that has not been captured, a pending one too (documented).</summary>
    /// <param name="id">Its id, <c>pay_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The payment as it is now.</returns>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such payment.</exception>
    /// <exception cref="VinrInvalidStateException">The payment can no longer be cancelled.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Payment> CancelAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Payment);
        return _endpoint.SendAsync(_endpoint.Api.Cancel(id), Cancel, options, cancellationToken);
    }

    /// <summary>Lists payments, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which payments, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Payment> ListAsync(
        ListPaymentsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Customer, IdKind.Customer, nameof(request.Customer));
        return _endpoint.List(
            (api, page) => api.List(request?.Customer, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }

    // A reward can cover the whole order, and the discount is already taken off.
    private static void Charge(CreatePaymentRequest request)
    {
        if (request.Amount == 0 && !string.IsNullOrWhiteSpace(request.DiscountId)) return;
        if (request.Amount == 0) throw new ArgumentOutOfRangeException("request.Amount", 0L, "The amount is 0, which it can be only with a DiscountId that covers the whole order.");
        Require.Positive(request.Amount);
    }
}
