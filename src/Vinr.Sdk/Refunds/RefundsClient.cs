using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Refunds: give money back; the points that it earned are taken back too. <c>vinr.Refunds</c></summary>
public class RefundsClient
{
    private static readonly Operations<Refund> Operations = new("refunds", RefundsJson.Tolerant);

    private readonly Endpoint<IRefundsApi> _endpoint;

    internal RefundsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Refund);

    /// <summary>For mocks.</summary>
    protected RefundsClient() => _endpoint = Endpoint<IRefundsApi>.Mocked;

    /// <summary>Refunds a payment, in whole or in part.</summary>
    /// <remarks>
    /// VINR claws back what the refunded payment earned, by itself (documented). Give the call a key of your own, so that a
    /// repetition refunds once.
    /// </remarks>
    /// <param name="request">The payment, and how much of it.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The refund, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrInvalidStateException">The amount is above what is left of the payment (<c>amount_too_large</c>).</exception>
    /// <exception cref="VinrOutcomeUnknownException">No answer came. Repeat the call with the key of the exception.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Refunds.CreateAsync(
    ///     new() { Payment = payment.Id, Amount = 1_500, Reason = RefundReason.RequestedByCustomer },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("refund", returnId, attempt) });        // a new attempt after a refusal
    /// </code>
    /// </example>
    public virtual Task<Refund> CreateAsync(
        CreateRefundRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Payment, IdKind.Payment);
        if (request.Amount is { } amount) Require.Positive(amount, "request.Amount");
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a refund.</summary>
    /// <param name="id">Its id, <c>re_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such refund.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Refund> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Refund);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes the notes of a refund; nothing else of it can be changed (illustrative).</summary>
    /// <param name="id">Its id, <c>re_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The refund as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such refund.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Refund> UpdateAsync(
        string id, UpdateRefundRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Refund);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Lists refunds, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which refunds, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Refund> ListAsync(
        ListRefundsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Payment, IdKind.Payment, nameof(request.Payment));
        return _endpoint.List(
            (api, page) => api.List(request?.Payment, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
