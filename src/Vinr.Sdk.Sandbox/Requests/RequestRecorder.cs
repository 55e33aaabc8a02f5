using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Requests;

/// <summary>Writes down each request to the API on its arrival. What becomes of it is written by those who know.</summary>
internal sealed class RequestRecorder(RequestDelegate next, RequestLog log, TimeProvider clock)
{
    public Task HandleAsync(HttpContext context)
    {
        if (log.IsOff) return next(context);

        var target = RequestTarget.Of(context);
        if (!ApiPaths.Contain(target.Segments())) return next(context);

        var key = context.Request.Headers["Idempotency-Key"];
        var request = new SandboxRequest(log, context.Request.Method, target, key.Count == 0 ? null : key.ToString(), clock.GetUtcNow());
        log.Add(request);
        context.Features.Set(request);
        return RecordAsync(context, request);
    }

    private async Task RecordAsync(HttpContext context, SandboxRequest request)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            log.CountBodies(request);
        }
    }
}
