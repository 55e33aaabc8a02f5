using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Members: enrol a customer in a program, and read balance and tier. <c>vinr.Loyalty.Accounts</c></summary>
public class AccountsClient
{
    private static readonly Operations<LoyaltyAccount> Operations = new("loyalty.accounts", AccountsJson.Tolerant);

    private readonly Endpoint<IAccountsApi> _endpoint;

    internal AccountsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Account);

    /// <summary>For mocks.</summary>
    protected AccountsClient() => _endpoint = Endpoint<IAccountsApi>.Mocked;

    /// <summary>Enrols a member.</summary>
    /// <remarks>
    /// A customer has at most one account in a program (documented); a second one is refused with
    /// <see cref="VinrInvalidStateException"/> and the code <c>account_already_exists</c> (assumed). The answer is the account as it was
    /// enrolled: points of a welcome rule show when it is read next (documented).
    /// </remarks>
    /// <param name="request">The program, and the customer to link.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });
    /// </code>
    /// </example>
    public virtual Task<LoyaltyAccount> CreateAsync(
        CreateAccountRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.FieldIfSet(request.Program, IdKind.Program);
        Require.Link(request.Customer, IdKind.Customer);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves an account.</summary>
    /// <param name="id">Its id, <c>loy_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such account.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<LoyaltyAccount> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Account);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes an account. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>loy_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such account.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<LoyaltyAccount> UpdateAsync(
        string id, UpdateAccountRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Account);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Lists accounts, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which accounts, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<LoyaltyAccount> ListAsync(
        ListAccountsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Customer, IdKind.Customer, nameof(request.Customer));
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        return _endpoint.List(
            (api, page) => api.List(request?.Customer, request?.Program, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }

    /// <summary>Finds the account of a customer in a program, of which there is at most one (documented): a filtered list.</summary>
    /// <param name="program">The program, <c>prog_…</c>.</param>
    /// <param name="customer">The customer, <c>cust_…</c>.</param>
    /// <param name="options">Settings for the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The account; null when the customer is no member.</returns>
    /// <exception cref="ArgumentException">An id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual async Task<LoyaltyAccount?> FindByCustomerAsync(
        string program, string customer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Field(program, IdKind.Program);
        Require.Field(customer, IdKind.Customer);
        await foreach (var account in ListAsync(new() { Program = program, Customer = customer }, options, cancellationToken).ConfigureAwait(false))
        {
            // The filters are assumed: where they are not obeyed, the wrong member must not be taken for the right one.
            if (account.Program == program && account.Customer?.Id == customer) return account;
        }

        return null;
    }
}
