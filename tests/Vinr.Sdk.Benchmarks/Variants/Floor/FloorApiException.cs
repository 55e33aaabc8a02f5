using System.Net;

namespace Vinr.Sdk.Benchmarks.Variants.Floor;

/// <summary>The exception that one writes by hand.</summary>
internal sealed class FloorApiException(HttpStatusCode status, FloorError? error, string? requestId)
    : Exception($"{error?.Message ?? "The request failed."} ({(int)status} {error?.Code}, request {requestId})")
{
    public HttpStatusCode Status { get; } = status;

    public FloorError? Error { get; } = error;

    public string? RequestId { get; } = requestId;
}
