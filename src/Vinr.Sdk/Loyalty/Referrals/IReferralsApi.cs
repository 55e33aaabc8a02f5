using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of referrals: create is documented, retrieve and list are assumed.</summary>
internal interface IReferralsApi
{
    [Grade(Grade.Documented)]
    [Post("/referrals")]
    Task<HttpRequestMessage> Create([Body] CreateReferralRequest request);

    [Grade(Grade.Assumed)]
    [Get("/referrals/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Get("/referrals")]
    Task<HttpRequestMessage> List(
        string? program,
        string? referrer,
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
