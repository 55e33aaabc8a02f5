using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Referrals: create is documented, its path and the other operations stand on an illustrative page.</summary>
internal interface IReferralsApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/referrals")]
    Task<HttpRequestMessage> Create([Body] CreateReferralRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/referrals/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/referrals")]
    Task<HttpRequestMessage> List(
        string? program,
        string? referrer,
        [AliasAs("referrer_customer")] string? referrerCustomer,
        string? status,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
