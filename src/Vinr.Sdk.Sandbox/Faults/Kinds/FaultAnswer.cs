using System.Text;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>An answer as it was ordered.</summary>
internal sealed record FaultAnswer(int Status, string? Code, string? Body, IReadOnlyDictionary<string, string>? Headers)
{
    private const string Message = "This fault was ordered (sandbox.Faults).";

    public static FaultAnswer BadGateway { get; } = new(
        502,
        null,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n",
        new Dictionary<string, string> { ["Content-Type"] = "text/html" });

    public async Task SendAsync(HttpContext context, string requestId)
    {
        var response = context.Response;
        if (Body is null)
        {
            foreach (var (name, value) in Headers ?? new Dictionary<string, string>()) response.Headers[name] = value;
            var error = new ApiError(Status, Code ?? UsualCode(Status), Message);
            var answer = ErrorJson.ToResponse(error, requestId);
            context.Record()?.Answered(answer, requestId);
            await answer.SendAsync(response, requestId, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        var body = Encoding.UTF8.GetBytes(Body);
        context.Record()?.Answered(Status, body, requestId: null);
        response.StatusCode = Status;
        response.ContentType = "application/json";
        foreach (var (name, value) in Headers ?? new Dictionary<string, string>()) response.Headers[name] = value;
        if (Status is 204 or 304) return; // no body can follow

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static string UsualCode(int status) => status switch
    {
        408 => "request_timeout",
        409 => "idempotency_in_progress",
        429 => "rate_limited",
        500 => "internal_error",
        503 => "service_unavailable",
        504 => "gateway_timeout",
        _ => "ordered_fault",
    };
}
