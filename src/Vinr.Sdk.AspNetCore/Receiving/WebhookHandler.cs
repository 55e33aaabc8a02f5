using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The endpoint: gives a request to the receiver, and sends its answer.</summary>
/// <param name="receiver">The receiver.</param>
/// <param name="tenant">Says whose delivery a request is.</param>
internal sealed class WebhookHandler(IVinrWebhookReceiver receiver, Func<HttpContext, string?> tenant)
{
    public async Task HandleAsync(HttpContext http)
    {
        var answer = await receiver.ReceiveAsync(new HttpDelivery(http, tenant(http)), http.RequestAborted).ConfigureAwait(false);
        http.Response.StatusCode = answer.StatusCode;
        if (answer.RetryAfter is { } after) http.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (answer.Body.IsEmpty) return;

        http.Response.ContentType = "application/problem+json";
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
    }
}
