using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The answers to deliveries. A problem document says what the status says and nothing more.</summary>
internal static class DeliveryAnswer
{
    private static readonly byte[] BadRequest = """{"type":"about:blank","title":"Bad Request","status":400}"""u8.ToArray();
    private static readonly byte[] Unauthorized = """{"type":"about:blank","title":"Unauthorized","status":401}"""u8.ToArray();
    private static readonly byte[] TooLarge = """{"type":"about:blank","title":"Content Too Large","status":413}"""u8.ToArray();
    private static readonly byte[] Failed = """{"type":"about:blank","title":"Internal Server Error","status":500}"""u8.ToArray();
    private static readonly byte[] Unavailable = """{"type":"about:blank","title":"Service Unavailable","status":503}"""u8.ToArray();

    /// <summary>A delivery that is not to be believed.</summary>
    public static Task NotBelievedAsync(HttpContext http, VinrWebhookCheck check) => check == VinrWebhookCheck.BodyTooLarge
        ? WriteAsync(http, StatusCodes.Status413PayloadTooLarge, TooLarge)
        : WriteAsync(http, StatusCodes.Status401Unauthorized, Unauthorized);

    /// <summary>A signed body that is no event.</summary>
    public static Task NotAnEventAsync(HttpContext http) => WriteAsync(http, StatusCodes.Status400BadRequest, BadRequest);

    /// <summary>2xx tells VINR not to send the event again, anything else to do so.</summary>
    public static Task ForAsync(HttpContext http, VinrEventOutcome outcome, TimeSpan lease)
    {
        switch (outcome)
        {
            case VinrEventOutcome.Handled or VinrEventOutcome.Queued or VinrEventOutcome.Stored or VinrEventOutcome.Duplicate or VinrEventOutcome.Unhandled:
                http.Response.StatusCode = StatusCodes.Status200OK;
                return Task.CompletedTask;
            case VinrEventOutcome.Failed:
                return WriteAsync(http, StatusCodes.Status500InternalServerError, Failed);
            default:
                http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(lease.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return WriteAsync(http, StatusCodes.Status503ServiceUnavailable, Unavailable);
        }
    }

    private static Task WriteAsync(HttpContext http, int status, byte[] problem)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.ContentLength = problem.Length;
        return http.Response.Body.WriteAsync(problem, http.RequestAborted).AsTask();
    }
}
