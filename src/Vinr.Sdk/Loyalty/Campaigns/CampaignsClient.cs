using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Campaigns: more points for some members, for some time. <c>vinr.Loyalty.Campaigns</c></summary>
public class CampaignsClient
{
    private static readonly Operations<Campaign> Operations = new("loyalty.campaigns", CampaignsJson.Tolerant);

    private readonly Endpoint<ICampaignsApi> _endpoint;

    internal CampaignsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Campaign);

    /// <summary>For mocks.</summary>
    protected CampaignsClient() => _endpoint = Endpoint<ICampaignsApi>.Mocked;

    /// <summary>Creates a campaign.</summary>
    /// <remarks>The factors of campaigns, rules and tiers stack (documented): each multiplies the points.</remarks>
    /// <param name="request">The program, the name, whom it is for, when it runs and what it does.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The campaign, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Loyalty.Campaigns.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Name = "Double points weekend",
    ///     Audience = new() { Type = CampaignAudienceType.All },
    ///     Schedule = new() { StartsAt = saturday, EndsAt = monday },
    ///     Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
    /// });
    /// </code>
    /// </example>
    public virtual Task<Campaign> CreateAsync(
        CreateCampaignRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Program, IdKind.Program);
        Require.Field(request.Name);
        Require.LinkOrName(request.Audience?.Segment, IdKind.Segment, "request.Audience.Segment");
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a campaign.</summary>
    /// <param name="id">Its id, <c>camp_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such campaign.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Campaign> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Campaign);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a campaign. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>camp_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The campaign as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such campaign.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Campaign> UpdateAsync(
        string id, UpdateCampaignRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Campaign);
        ArgumentNullException.ThrowIfNull(request);
        Require.LinkOrName(request.Audience.Value?.Segment, IdKind.Segment, "request.Audience.Segment");
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes a campaign. Points that it has given stay given (assumed).</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>camp_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such campaign.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Campaign);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists campaigns, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which campaigns, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Campaign> ListAsync(
        ListCampaignsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        Require.Filter(request?.Status?.ToString(), nameof(request.Status));
        return _endpoint.List(
            (api, page) => api.List(request?.Program, request?.Status?.ToString(), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
