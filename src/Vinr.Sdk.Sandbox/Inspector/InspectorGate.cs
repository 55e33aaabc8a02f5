using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Takes the requests that are for the inspector, and lets all others pass to the API.</summary>
internal sealed class InspectorGate(RequestDelegate api, InspectorSite site)
{
    public Task HandleAsync(HttpContext context)
    {
        var target = RequestTarget.Of(context);
        return target.Segments() switch
        {
            [""] when IsRead(context.Request) && TakesPages(context.Request) => site.HandleAsync(context, []),
            ["_sandbox", "ui", .. var rest] => site.HandleAsync(context, rest),
            _ => api(context),
        };
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>At <c>/</c> a client that asks for JSON gets the API's answer, that there is nothing here.</summary>
    private static bool TakesPages(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0
            || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || accept.Contains("*/*", StringComparison.Ordinal);
    }
}
