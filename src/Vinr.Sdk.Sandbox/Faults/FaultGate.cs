using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The door of the API: what was ordered to go wrong happens here, before the API knows of a request and after it has answered.</summary>
internal sealed class FaultGate(RequestDelegate api, SandboxFaults faults, RequestIds requestIds)
{
    private const string RateLimit = "rate_limit";

    public async Task HandleAsync(HttpContext context)
    {
        var target = RequestTarget.Of(context);
        var segments = target.Segments();
        var isOfApi = ApiPaths.Contain(segments);
        if (isOfApi && faults.RateLimit is null) RateLimitHeaders.PutFull(context, faults.Clock);
        if (!isOfApi || faults.AreOff)
        {
            await api(context).ConfigureAwait(false);
            return;
        }

        try
        {
            if (faults.RateLimit is { } limit && !limit.Admit(context)) await RefuseAsync(context).ConfigureAwait(false);
            else await PassAsync(context, target, segments).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, or was sent away.
            context.Record()?.Unanswered();
        }
    }

    private Task PassAsync(HttpContext context, RequestTarget target, string[] segments)
    {
        var method = context.Request.Method;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var request = key.Length > 0 ? key : $"{method} {target.Path}{target.Query}";
        var pass = api;
        var drawn = faults.Draw(method, OperationNames.Of(method, segments), request);
        foreach (var kind in drawn) context.Record()?.Suffers(kind.Name);
        foreach (var kind in drawn.Reverse())
        {
            var next = pass;
            pass = inner => kind.HappenAsync(inner, next, requestIds.Next());
        }

        return pass(context);
    }

    private Task RefuseAsync(HttpContext context)
    {
        var requestId = requestIds.Next();
        var error = new ApiError(429, "rate_limited", "Too many requests. Come back after the time that Retry-After gives.");
        var answer = ErrorJson.ToResponse(error, requestId);
        context.Record()?.Suffers(RateLimit);
        context.Record()?.Answered(answer, requestId);
        return answer.SendAsync(context.Response, requestId, context.RequestAborted);
    }
}
