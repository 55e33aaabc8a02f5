using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of earning rules: the collection is documented, a single rule after the same pattern.</summary>
internal interface IEarningRulesApi
{
    [Grade(Grade.Guide)]
    [Post("/earning-rules")]
    Task<HttpRequestMessage> Create([Body] CreateEarningRuleRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/earning-rules/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Post("/earning-rules/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateEarningRuleRequest request);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Delete("/earning-rules/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, PathIsAssumed = true)]
    [Get("/earning-rules")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
