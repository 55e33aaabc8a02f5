using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Rewards: what points buy. <c>vinr.Loyalty.Rewards</c></summary>
public class RewardsClient
{
    private static readonly Operations<Reward> Operations = new("loyalty.rewards", RewardsJson.Tolerant);

    private readonly Endpoint<IRewardsApi> _endpoint;

    internal RewardsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Reward);

    /// <summary>For mocks.</summary>
    protected RewardsClient() => _endpoint = Endpoint<IRewardsApi>.Mocked;

    /// <summary>Creates a reward.</summary>
    /// <param name="request">The program, the name, the cost in points, and what the member gets.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The reward, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var reward = await vinr.Loyalty.Rewards.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Name = "€5 off",
    ///     Cost = 100,
    ///     Benefit = RewardBenefit.Discount(500, "EUR"),
    /// });
    /// </code>
    /// </example>
    public virtual Task<Reward> CreateAsync(
        CreateRewardRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.FieldIfSet(request.Program, IdKind.Program);
        Require.Field(request.Name);
        Require.NotNegative(request.Cost);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a reward.</summary>
    /// <param name="id">Its id, <c>rwd_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such reward.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Reward> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Reward);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a reward. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>rwd_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The reward as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such reward.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Reward> UpdateAsync(
        string id, UpdateRewardRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Reward);
        ArgumentNullException.ThrowIfNull(request);
        Require.NotNegative(request.Cost.Value, "request.Cost");
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Lists rewards, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which rewards, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Reward> ListAsync(
        ListRewardsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        return _endpoint.List(
            (api, page) => api.List(QueryText.Of(request?.Active), request?.Program, page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
