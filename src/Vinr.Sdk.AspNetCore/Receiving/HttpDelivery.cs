using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore;

/// <summary>A request as a delivery.</summary>
internal sealed class HttpDelivery(HttpContext http, string? tenant) : IVinrDelivery
{
    public string? Tenant => tenant;

    // A test server and a Unix socket have none.
    public string? Sender => http.Connection.RemoteIpAddress?.ToString();

    public string? RequestId => http.TraceIdentifier;

    public long? ContentLength => http.Request.ContentLength;

    public string? Header(string name) => http.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public async Task<VinrWebhookBody> ReadBodyAsync(VinrWebhookOptions options, CancellationToken cancellationToken)
    {
        // The cap of the receiver counts, also where it is above the server's.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } servers } limit && servers <= options.MaxBodyBytes) limit.MaxRequestBodySize = null;

        // Who made it possible to read a body twice may have read it once.
        var request = http.Request;
        if (request.Body.CanSeek) request.Body.Position = 0;
        try
        {
            return await VinrWebhookBody.ReadAsync(request.Body, options, request.ContentLength, cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new VinrWebhookSignatureException("The body is larger than the server accepts (MaxRequestBodySize), and was not looked at.") { Check = VinrWebhookCheck.BodyTooLarge };
        }
    }
}
