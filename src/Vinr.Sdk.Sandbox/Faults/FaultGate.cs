using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>
/// The door of the API: what was ordered to go wrong happens here, before the API knows of a request and after it has answered. A request
/// in memory may bring a fault of its own along, as a feature.
/// </summary>
internal sealed class FaultGate(RequestDelegate api, SandboxFaults faults, RequestIds requestIds)
{
    private const string RateLimit = "rate_limit";

    public async Task HandleAsync(HttpContext context)
    {
        var target = RequestTarget.Of(context);
        var segments = target.Segments();
        var isOfApi = ApiPaths.Contain(segments);
        var aimed = context.Features.Get<FaultKind>();
        if (isOfApi && faults.RateLimit is null) RateLimitHeaders.PutFull(context, faults.Clock);
        if (!isOfApi || (aimed is null && faults.AreOff))
        {
            await api(context).ConfigureAwait(false);
            return;
        }

        try
        {
            if (faults.RateLimit is { } limit && !limit.Admit(context)) await RefuseAsync(context).ConfigureAwait(false);
            else await PassAsync(context, aimed is null ? Draw(context, target, segments) : [aimed]).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, or was sent away.
            context.Record()?.Unanswered();
        }
    }

    private IReadOnlyList<FaultKind> Draw(HttpContext context, RequestTarget target, string[] segments)
    {
        var method = context.Request.Method;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var request = key.Length > 0 ? key : $"{method} {target.Path}{target.Query}";
        return faults.Draw(method, OperationNames.Of(method, segments), request);
    }

    private Task PassAsync(HttpContext context, IReadOnlyList<FaultKind> drawn)
    {
        var pass = api;
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
