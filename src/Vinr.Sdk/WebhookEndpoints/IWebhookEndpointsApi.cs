using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>Webhook endpoints: create, list and delete are documented, below another path; this path and the other operations stand on an illustrative page.</summary>
internal interface IWebhookEndpointsApi
{
    [Grade(Grade.Documented, Path = Grade.Illustrative)]
    [Post("/webhook-endpoints")]
    Task<HttpRequestMessage> Create([Body] CreateWebhookEndpointRequest request);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Get("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Illustrative, Path = Grade.Assumed)]
    [Post("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateWebhookEndpointRequest request);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Delete("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Get("/webhook-endpoints")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
