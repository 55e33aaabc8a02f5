using Refit;
using Vinr.Sdk.Endpoints;

namespace Vinr.Sdk;

/// <summary>The paths of payments (documented).</summary>
internal interface IPaymentsApi
{
    [Grade(Grade.Documented)]
    [Post("/payments")]
    Task<HttpRequestMessage> Create([Body] CreatePaymentRequest request);

    [Grade(Grade.Documented)]
    [Get("/payments/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Grade(Grade.Documented)]
    [Post("/payments/{id}/capture")]
    Task<HttpRequestMessage> Capture(string id, [Body] CapturePaymentRequest? request);

    [Grade(Grade.Documented)]
    [Post("/payments/{id}/cancel")]
    Task<HttpRequestMessage> Cancel(string id);

    [Grade(Grade.Documented)]
    [Get("/payments")]
    Task<HttpRequestMessage> List(
        string? customer,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
