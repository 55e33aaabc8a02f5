using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Tiers: what loyal members rise to. <c>vinr.Loyalty.Tiers</c></summary>
public class TiersClient
{
    private static readonly Operations<Tier> Operations = new("loyalty.tiers", TiersJson.Tolerant);

    private readonly Endpoint<ITiersApi> _endpoint;

    internal TiersClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Tier);

    /// <summary>For mocks.</summary>
    protected TiersClient() => _endpoint = Endpoint<ITiersApi>.Mocked;

    /// <summary>Creates a tier.</summary>
    /// <param name="request">The program, the name, where it begins, and what its members get.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tier, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Tiers.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Name = "Gold",
    ///     MinPoints = 1_500,
    ///     Benefits = ["Free shipping", "Early access"],
    /// });
    /// </code>
    /// </example>
    public virtual Task<Tier> CreateAsync(
        CreateTierRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Program, IdKind.Program);
        Require.Field(request.Name);
        Require.NotNegative(request.MinPoints);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a tier.</summary>
    /// <param name="id">Its id, <c>tier_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such tier.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Tier> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Tier);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a tier. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>tier_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tier as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such tier.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Tier> UpdateAsync(
        string id, UpdateTierRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Tier);
        ArgumentNullException.ThrowIfNull(request);
        Require.NotNegative(request.MinPoints.Value, "request.MinPoints");
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes a tier. Its members move to the tier that they qualify for without it (illustrative).</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>tier_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such tier.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Tier);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists tiers, lowest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which tiers, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Tier> ListAsync(
        ListTiersRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        return _endpoint.List(
            (api, page) => api.List(request?.Program, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
