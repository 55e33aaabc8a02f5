using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of promotions: that they can be created is documented, the path, retrieve and list are assumed.</summary>
internal interface IPromotionsApi
{
    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/promotions")]
    Task<HttpRequestMessage> Create([Body] CreatePromotionRequest request);

    [Grade(Grade.Assumed)]
    [Get("/promotions/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Assumed)]
    [Get("/promotions")]
    Task<HttpRequestMessage> List(
        [AliasAs("program_id")] string? programId,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
