using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Offers: something for members who fit, to be used a limited number of times. <c>vinr.Loyalty.Offers</c>, in VINR's own samples <c>vinr.engagement.offers</c>.</summary>
public class OffersClient
{
    private static readonly Operations<Offer> Operations = new("loyalty.offers", OffersJson.Tolerant);
    private static readonly Operation<Offer> Publish = Operations.Named("publish");

    private readonly Endpoint<IOffersApi> _endpoint;

    internal OffersClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Offer);

    /// <summary>For mocks.</summary>
    protected OffersClient() => _endpoint = Endpoint<IOffersApi>.Mocked;

    /// <summary>Creates an offer, as a draft.</summary>
    /// <param name="request">The name, what it gives, whom it is for, and how often it can be used.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The offer, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var offer = await vinr.Loyalty.Offers.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Name = "Welcome back",
    ///     Incentive = new() { Type = "points_multiplier", Multiplier = 3 },
    ///     Targeting = new() { Tiers = ["gold"], MinBalance = 100 },
    ///     PerMemberLimit = 1,
    /// });
    /// await vinr.Loyalty.Offers.PublishAsync(offer.Id);
    /// </code>
    /// </example>
    public virtual Task<Offer> CreateAsync(
        CreateOfferRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Name);
        Require.Link(request.Program, IdKind.Program);
        foreach (var segment in request.Targeting?.Segments ?? []) Require.LinkOrName(segment, IdKind.Segment, "request.Targeting.Segments");
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves an offer.</summary>
    /// <param name="id">Its id, <c>ofr_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such offer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Offer> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Offer);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Pauses an offer, lets it go on, or moves its end. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>ofr_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The offer as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such offer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Offer> UpdateAsync(
        string id, UpdateOfferRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Offer);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes an offer. What it has given stays given (assumed).</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>ofr_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such offer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Offer);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Publishes an offer: from then on members who fit can use it, within its time.</summary>
    /// <remarks>VINR documents the call; its path is assumed.</remarks>
    /// <param name="id">Its id, <c>ofr_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The offer as it is now.</returns>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such offer.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Offer> PublishAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Offer);
        return _endpoint.SendAsync(_endpoint.Api.Publish(id), Publish, options, cancellationToken);
    }

    /// <summary>Lists offers, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which offers, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Offer> ListAsync(
        ListOffersRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Status?.ToString(), nameof(request.Status));
        return _endpoint.List(
            (api, page) => api.List(QueryText.Of(request?.Active), request?.Status?.ToString(), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
