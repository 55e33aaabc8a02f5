using Refit;

namespace Vinr.Sdk.Loyalty;

/// <summary>The paths of earning rules: the collection is documented, a single rule after the same pattern.</summary>
internal interface IEarningRulesApi
{
    [Post("/earning-rules")]
    Task<HttpRequestMessage> Create([Body] CreateEarningRuleRequest request);

    [Get("/earning-rules/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/earning-rules/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateEarningRuleRequest request);

    [Delete("/earning-rules/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Get("/earning-rules")]
    Task<HttpRequestMessage> List(
        string? active,
        string? program,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
