using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of checkout sessions: creating one is documented, to retrieve one exists by name.</summary>
internal interface ICheckoutSessionsApi : IBesideVersion
{
    [Grade(Grade.Documented)]
    [Post("/checkout/session")]
    Task<HttpRequestMessage> Create([Body] CreateCheckoutSessionRequest request);

    [Grade(Grade.Documented, Path = Grade.Assumed)]
    [Get("/checkout/session/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);
}
