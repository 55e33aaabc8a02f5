using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Customers: the people who pay, and who can be members. <c>vinr.Customers</c></summary>
public class CustomersClient
{
    private static readonly Operations<Customer> Operations = new("customers", CustomersJson.Tolerant);

    private readonly Endpoint<ICustomersApi> _endpoint;

    internal CustomersClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Customer);

    /// <summary>For mocks.</summary>
    protected CustomersClient() => _endpoint = Endpoint<ICustomersApi>.Mocked;

    /// <summary>Creates a customer.</summary>
    /// <param name="request">What is known of the customer. Nothing is required.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The customer, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var customer = await vinr.Customers.CreateAsync(new() { Email = "ada@example.com", Name = "Ada Lovelace" });
    /// </code>
    /// </example>
    public virtual Task<Customer> CreateAsync(
        CreateCustomerRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a customer.</summary>
    /// <param name="id">Its id, <c>cust_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such customer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Customer> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Customer);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a customer. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>cust_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The customer as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such customer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Customer> UpdateAsync(
        string id, UpdateCustomerRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Customer);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes a customer.</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>cust_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such customer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Customer);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists customers, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which customers, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Customer> ListAsync(
        ListCustomersRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Email, nameof(request.Email));
        return _endpoint.List(
            (api, page) => api.List(request?.Email, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
