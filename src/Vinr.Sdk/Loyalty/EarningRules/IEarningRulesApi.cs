using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk.Loyalty;

/// <summary>Earning rules: create is the guide's, its path and the other operations stand on an illustrative page.</summary>
internal interface IEarningRulesApi
{
    [Grade(Grade.Guide, Path = Grade.Illustrative)]
    [Post("/earning-rules")]
    Task<HttpRequestMessage> Create([Body] CreateEarningRuleRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/earning-rules/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/earning-rules/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateEarningRuleRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Delete("/earning-rules/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/earning-rules")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
