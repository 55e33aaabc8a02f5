using System.Diagnostics;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Telemetry;

/// <summary>The span of a call. The platform puts the spans of HTTP requests below it.</summary>
internal static class CallSpan
{
    private static readonly ActivitySource Source = new(VinrTelemetry.ActivitySourceName);

    public static Activity? Start(VinrCall call)
    {
        if (!Source.HasListeners() || Source.StartActivity(call.Operation) is not { } span) return null;

        var address = call.Request.RequestUri!;
        span.SetTag(TagNames.Operation, call.Operation);
        span.SetTag(TagNames.Method, call.Request.Method.Method);
        span.SetTag(TagNames.Server, address.Host);
        span.SetTag(TagNames.Port, address.Port);
        return span;
    }

    public static void Stop(Activity span, VinrCall call, ResponseHeaders headers, Exception? failure, string? errorType)
    {
        span.SetTag(TagNames.Attempts, call.Attempts);
        if (call.Result.Response is { } response) span.SetTag(TagNames.Status, (int)response.StatusCode);
        if (headers.First(HeaderNames.RequestId) is { } request) span.SetTag(TagNames.RequestId, request);
        if (headers.IsReplay) span.SetTag(TagNames.Replayed, true);
        if (failure is not null)
        {
            // The type alone: messages may quote what the service said.
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag(TagNames.ErrorType, errorType);
            if (failure is VinrApiException { Code: { } code }) span.SetTag(TagNames.ErrorCode, code);
            if (failure is VinrException { OutcomeUnknown: true } or VinrCanceledException { OutcomeUnknown: true }) span.SetTag(TagNames.OutcomeUnknown, true);
        }

        span.Dispose();
    }
}
