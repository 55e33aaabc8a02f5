using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The answer breaks off. It ends before the length that its head announces, which makes the server close the connection.</summary>
internal sealed record Truncate(int? KeepBytes) : FaultKind("truncate_answer")
{
    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        var body = await CommitAsync(context, api).ConfigureAwait(false);
        var kept = Math.Min(KeepBytes ?? body.Length / 2, body.Length);
        await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body[..kept], context.RequestAborted).ConfigureAwait(false);
    }
}
