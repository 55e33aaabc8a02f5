using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Outcomes;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Redemptions: spend a member's points on a reward. <c>vinr.Loyalty.Redemptions</c></summary>
public class RedemptionsClient
{
    private static readonly Operations<Redemption> Operations = new("loyalty.redemptions", RedemptionsJson.Tolerant);
    private static readonly Operation<Redemption> Release = Operations.Named("release");

    private readonly Endpoint<IRedemptionsApi> _endpoint;

    internal RedemptionsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Redemption);

    /// <summary>For mocks.</summary>
    protected RedemptionsClient() => _endpoint = Endpoint<IRedemptionsApi>.Mocked;

    /// <summary>Spends a member's points on a reward, at once and atomically.</summary>
    /// <remarks>
    /// Give the call a key of your own that names the action, so that a repetition from anywhere (a second click, a restarted
    /// worker) redeems once. The balance never goes below zero, also when many calls race (documented).
    /// </remarks>
    /// <param name="request">The account that pays and the reward that it gets.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The redemption. Put its <see cref="Redemption.DiscountId"/> on the payment or checkout session.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrInvalidStateException">
    /// The points do not suffice, or the reward cannot be had; <c>Code</c> says which (the codes are assumed).
    /// </exception>
    /// <exception cref="VinrOutcomeUnknownException">No answer came. Repeat the call with the key of the exception.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// // A card that is declined releases the redemption, and this key would show it as it was: the next try is a new attempt.
    /// var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
    ///     new() { Account = member.Id, Reward = reward.Id },
    ///     new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", cartId, attempt) });
    /// </code>
    /// </example>
    public virtual Task<Redemption> CreateAsync(
        CreateRedemptionRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Account, IdKind.Account);
        Require.Field(request.Reward, IdKind.Reward);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a redemption.</summary>
    /// <param name="id">Its id, <c>rdm_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such redemption.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Redemption> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Redemption);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Gives the points of a pending redemption back, when the purchase will not happen.</summary>
    /// <remarks>
    /// VINR documents that points come back when the linked payment does not complete; this call, which does so at once, is
    /// assumed.
    /// </remarks>
    /// <param name="id">Its id, <c>rdm_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The redemption as it is now.</returns>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such redemption.</exception>
    /// <exception cref="VinrInvalidStateException">The redemption is no longer pending.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Redemption> ReleaseAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Redemption);
        return _endpoint.SendAsync(_endpoint.Api.Release(id), Release, options, cancellationToken);
    }

    /// <summary>Lists redemptions, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which redemptions, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Redemption> ListAsync(
        ListRedemptionsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Account, IdKind.Account, nameof(request.Account));
        Require.Filter(request?.Customer, IdKind.Customer, nameof(request.Customer));
        Require.Filter(request?.RedeemableType?.ToString(), nameof(request.RedeemableType));
        return _endpoint.List(
            (api, page) => api.List(request?.Account, request?.Customer, request?.RedeemableType?.ToString(), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
