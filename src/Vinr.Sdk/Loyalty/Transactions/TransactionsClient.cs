using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>The ledger of points: every entry that made up a balance. <c>vinr.Loyalty.Transactions</c></summary>
public class TransactionsClient
{
    private static readonly Operations<PointsTransaction> Operations = new("loyalty.transactions", TransactionsJson.Tolerant);

    private readonly Endpoint<ITransactionsApi> _endpoint;

    internal TransactionsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Transaction);

    /// <summary>For mocks.</summary>
    protected TransactionsClient() => _endpoint = Endpoint<ITransactionsApi>.Mocked;

    /// <summary>Gives a member points, or takes some, by hand.</summary>
    /// <remarks>
    /// An entry is never changed or deleted; a wrong one is balanced by another. Purchases earn by the rules of the program: do
    /// not credit them here as well.
    /// </remarks>
    /// <param name="request">The account, the signed number of points, and why.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The points transaction, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Transactions.CreateAsync(
    ///     new() { Account = member.Id, Amount = 250, Reason = "goodwill" },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("goodwill", ticketId, attempt) });     // a new attempt after a refusal
    /// </code>
    /// </example>
    public virtual Task<PointsTransaction> CreateAsync(
        CreateTransactionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Account, IdKind.Account);
        Require.Field(request.Reason);
        if (request.Amount == 0) throw new ArgumentOutOfRangeException(nameof(request), "Amount must not be 0: positive points are given, negative ones taken.");
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a points transaction.</summary>
    /// <param name="id">Its id, <c>ptx_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such points transaction.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<PointsTransaction> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Transaction);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Lists points transactions, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which points transactions, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<PointsTransaction> ListAsync(
        ListTransactionsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Account, IdKind.Account, nameof(request.Account));
        Require.Filter(request?.Type?.ToString(), nameof(request.Type));
        return _endpoint.List(
            (api, page) => api.List(request?.Account, request?.Type?.ToString(), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
