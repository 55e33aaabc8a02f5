using System.Diagnostics;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>A trace as a <c>traceparent</c>.</summary>
internal static class TraceText
{
    public static string? Of(ActivityContext context) =>
        context == default ? null : $"00-{context.TraceId.ToHexString()}-{context.SpanId.ToHexString()}-{(context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? "01" : "00")}";

    public static ActivityContext Read(string? text) => ActivityContext.TryParse(text, traceState: null, isRemote: true, out var context) ? context : default;
}
