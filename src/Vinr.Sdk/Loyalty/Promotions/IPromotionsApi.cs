using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Promotions: create is documented, and no page shows a path or another operation.</summary>
internal interface IPromotionsApi
{
    [Grade(Grade.Documented, Path = Grade.Assumed)]
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
