using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Store credit: money on a member's wallet, beside the points. <c>vinr.Loyalty.Credit</c></summary>
public class CreditClient
{
    private static readonly Operations<StoreCredit> Operations = new("loyalty.credit", CreditJson.Tolerant);
    private static readonly Operation<StoreCredit> Issue = Operations.Named("issue");

    private readonly Endpoint<ICreditApi> _endpoint;

    internal CreditClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Credit);

    /// <summary>For mocks.</summary>
    protected CreditClient() => _endpoint = Endpoint<ICreditApi>.Mocked;

    /// <summary>Puts money on a member's wallet.</summary>
    /// <param name="request">The account, how much, and until when.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The store credit, with its id and what the wallet holds now.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Credit.IssueAsync(
    ///     new() { Account = member.Id, Amount = 1_000, Currency = "EUR", Reason = "goodwill" },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("goodwill", ticketId, attempt) });     // a new attempt after a refusal
    /// </code>
    /// </example>
    public virtual Task<StoreCredit> IssueAsync(
        IssueCreditRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Account, IdKind.Account);
        Require.Field(request.Currency);
        Require.Positive(request.Amount);
        return _endpoint.SendAsync(_endpoint.Api.Issue(request), Issue, options, cancellationToken);
    }

    /// <summary>Retrieves a store credit.</summary>
    /// <param name="id">Its id, <c>sc_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such store credit.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<StoreCredit> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Credit);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes when store credit expires. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>sc_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The store credit as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such store credit.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Credit.UpdateAsync(credit.Id, new() { ExpiresAt = Optional&lt;DateTimeOffset&gt;.Null });      // never expires
    /// </code>
    /// </example>
    public virtual Task<StoreCredit> UpdateAsync(
        string id, UpdateCreditRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Credit);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Lists store credit, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which store credit, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<StoreCredit> ListAsync(
        ListCreditRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Account, IdKind.Account, nameof(request.Account));
        Require.Filter(request?.Customer, IdKind.Customer, nameof(request.Customer));
        return _endpoint.List(
            (api, page) => api.List(request?.Account, request?.Customer, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
