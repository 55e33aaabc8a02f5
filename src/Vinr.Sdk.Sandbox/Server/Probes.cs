using System.Net.Mime;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Server;

/// <summary>
/// <c>/_sandbox/health</c> and <c>/_sandbox/ready</c>, for whoever starts a sandbox and waits for it: they ask for no key. It listens
/// when it is ready and not before, so that both say the same.
/// </summary>
internal static class Probes
{
    public static RequestDelegate Before(RequestDelegate next) => context => context.Request.Path.Value switch
    {
        "/_sandbox/health" when HttpMethods.IsGet(context.Request.Method) => AnswerAsync(context, """{"status":"ok"}"""),
        "/_sandbox/ready" when HttpMethods.IsGet(context.Request.Method) => AnswerAsync(context, """{"status":"ready"}"""),
        _ => next(context),
    };

    private static Task AnswerAsync(HttpContext context, string body)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
