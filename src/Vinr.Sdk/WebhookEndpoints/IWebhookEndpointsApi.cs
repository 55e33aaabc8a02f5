using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of webhook endpoints (documented).</summary>
internal interface IWebhookEndpointsApi
{
    [Grade(Grade.Documented)]
    [Post("/webhook-endpoints")]
    Task<HttpRequestMessage> Create([Body] CreateWebhookEndpointRequest request);

    [Grade(Grade.Documented)]
    [Get("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented)]
    [Post("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Update(string id, [Body] UpdateWebhookEndpointRequest request);

    [Grade(Grade.Documented)]
    [Delete("/webhook-endpoints/{id}")]
    Task<HttpRequestMessage> Delete(string id);

    [Grade(Grade.Documented)]
    [Get("/webhook-endpoints")]
    Task<HttpRequestMessage> List(string? limit, [AliasAs("starting_after")] string? startingAfter, [AliasAs("ending_before")] string? endingBefore);
}
