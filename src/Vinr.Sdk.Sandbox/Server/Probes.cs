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
        "/_sandbox/health" when IsRead(context.Request) => AnswerAsync(context, """{"status":"ok"}"""),
        "/_sandbox/ready" when IsRead(context.Request) => AnswerAsync(context, """{"status":"ready"}"""),
        _ => next(context),
    };

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Task AnswerAsync(HttpContext context, string body)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.ContentLength = body.Length;
        return context.Response.WriteAsync(body, context.RequestAborted); // which the server leaves out for a HEAD
    }
}
