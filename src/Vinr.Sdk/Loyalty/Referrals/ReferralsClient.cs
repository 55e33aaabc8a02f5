using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Referrals: members who bring members. <c>vinr.Loyalty.Referrals</c></summary>
public class ReferralsClient
{
    private static readonly Operations<Referral> Operations = new("loyalty.referrals", ReferralsJson.Tolerant);

    private readonly Endpoint<IReferralsApi> _endpoint;

    internal ReferralsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Referral);

    /// <summary>For mocks.</summary>
    protected ReferralsClient() => _endpoint = Endpoint<IReferralsApi>.Mocked;

    /// <summary>Creates a referral: a code and an address for a member to pass on.</summary>
    /// <remarks>Whoever is enrolled with the code (<see cref="CreateAccountRequest.ReferralCode"/>, assumed) counts as invited.</remarks>
    /// <param name="request">The program, the member who invites, and what both sides get.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The referral, with its code and its address.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var referral = await vinr.Loyalty.Referrals.CreateAsync(new()
    /// {
    ///     Program = program.Id,
    ///     Referrer = member.Id,
    ///     Reward = new() { Referrer = new() { Points = 500 }, Referee = new() { Points = 250 } },
    ///     Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
    /// });
    /// Console.WriteLine(referral.ShareUrl);
    /// </code>
    /// </example>
    public virtual Task<Referral> CreateAsync(
        CreateReferralRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Program, IdKind.Program);
        Require.Field(request.Referrer, IdKind.Account);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a referral.</summary>
    /// <param name="id">Its id, <c>ref_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such referral.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<Referral> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Referral);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Lists referrals, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which referrals, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<Referral> ListAsync(
        ListReferralsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Program, IdKind.Program, nameof(request.Program));
        Require.Filter(request?.Referrer, IdKind.Account, nameof(request.Referrer));
        Require.Filter(request?.ReferrerCustomer, IdKind.Customer, nameof(request.ReferrerCustomer));
        Require.Filter(request?.Status?.ToString(), nameof(request.Status));
        return _endpoint.List(
            (api, page) => api.List(request?.Program, request?.Referrer, request?.ReferrerCustomer, request?.Status?.ToString(), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
