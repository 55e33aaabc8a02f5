using Refit;

namespace Vinr.Sdk;

/// <summary>The paths of payments (documented).</summary>
internal interface IPaymentsApi
{
    [Post("/payments")]
    Task<HttpRequestMessage> Create([Body] CreatePaymentRequest request);

    [Get("/payments/{id}")]
    Task<HttpRequestMessage> Retrieve(string id);

    [Post("/payments/{id}/capture")]
    Task<HttpRequestMessage> Capture(string id);

    [Post("/payments/{id}/cancel")]
    Task<HttpRequestMessage> Cancel(string id);

    [Get("/payments")]
    Task<HttpRequestMessage> List(
        string? customer,
        string? limit,
        [AliasAs("starting_after")] string? startingAfter,
        [AliasAs("ending_before")] string? endingBefore);
}
