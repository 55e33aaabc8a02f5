using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Sends what the inspector answers.</summary>
internal static class Replies
{
    public static Task PageAsync(HttpContext context, int status, Html page) =>
        SendAsync(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.ToString()));

    public static Task TextAsync(HttpContext context, int status, string text) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <param name="context">The request and its answer.</param>
    /// <param name="allow">The verbs that work there.</param>
    public static Task NotAllowedAsync(HttpContext context, string allow)
    {
        context.Response.Headers.Allow = allow;
        return TextAsync(context, 405, $"{context.Request.Method} does not work here. Allowed: {allow}.\n");
    }

    public static Task FileAsync(HttpContext context, Asset asset) => SendAsync(
        context, 200, asset.ContentType, asset.Content, context.Request.Query["v"] == asset.Version ? "max-age=31536000, immutable" : "no-cache");

    /// <summary>After something was done: a page to look at, which a reload does not do again.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="address">One of the inspector's.</param>
    /// <param name="note">The number of the note to show there.</param>
    /// <param name="focus">The id of what the keyboard goes on from.</param>
    public static void SeeOther(HttpContext context, string address, string note, string focus)
    {
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}note={note}#{focus}";
        context.Response.ContentLength = 0;
    }

    private static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> content, string caching = "no-store")
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = caching;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }
}
