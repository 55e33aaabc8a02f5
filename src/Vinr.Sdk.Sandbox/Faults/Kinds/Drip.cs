using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The answer comes a few bytes at a time.</summary>
internal sealed record Drip(int Bytes, TimeSpan Every, TimeProvider Time) : FaultKind("slow_drip")
{
    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        var body = await CommitAsync(context, api).ConfigureAwait(false);
        for (var sent = 0; sent < body.Length; sent += Bytes)
        {
            if (sent > 0) await Task.Delay(Every, Time, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.WriteAsync(body[sent..Math.Min(sent + Bytes, body.Length)], context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }
}
