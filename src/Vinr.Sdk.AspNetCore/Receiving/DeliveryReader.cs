using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore;

/// <summary>Makes an event of a request: its raw bytes, verified and read.</summary>
internal sealed class DeliveryReader(VinrWebhookReceiverOptions options)
{
    /// <exception cref="VinrWebhookSignatureException">It is not to be believed.</exception>
    /// <exception cref="VinrResponseFormatException">It is signed, and no event.</exception>
    public async Task<(VinrEvent Event, DeliveryBody Body)> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        string? Header(string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

        // Nothing is read for who does not even claim to have signed it; the verifier says so.
        if (options.SignatureHeaders.All(name => StringValues.IsNullOrEmpty(request.Headers[name]))) return (VinrWebhook.ConstructEvent([], Header, options), default);

        var body = await ReadBodyAsync(http).ConfigureAwait(false);
        try
        {
            return (VinrWebhook.ConstructEvent(body.Bytes.Span, Header, options), body);
        }
        catch (Exception e)
        {
            body.Dispose();
            if (e is VinrWebhookSignatureException { Check: VinrWebhookCheck.Mismatch } refusal && body.Bytes.Length < request.ContentLength) throw ReadBefore(refusal, body.Bytes.Length, request.ContentLength.Value);
            throw;
        }
    }

    private async ValueTask<DeliveryBody> ReadBodyAsync(HttpContext http)
    {
        // The cap of the receiver counts, also where it is above the server's.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } servers } limit && servers <= options.MaxBodyBytes) limit.MaxRequestBodySize = null;

        // Who made it possible to read a body twice may have read it once.
        var request = http.Request;
        if (request.Body.CanSeek) request.Body.Position = 0;
        try
        {
            return await DeliveryBody.ReadAsync(request.Body, request.ContentLength, options.MaxBodyBytes, http.RequestAborted).ConfigureAwait(false)
                ?? throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"{options.MaxBodyBytes} bytes ({nameof(options.MaxBodyBytes)})"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge("the server accepts (MaxRequestBodySize)");
        }
    }

    private static VinrWebhookSignatureException TooLarge(string most) =>
        new($"The body is larger than {most}, and was not looked at.") { Check = VinrWebhookCheck.BodyTooLarge };

    private static VinrWebhookSignatureException ReadBefore(VinrWebhookSignatureException refusal, int left, long announced) => new(
        string.Create(CultureInfo.InvariantCulture, $"{(left == 0 ? "The body was empty" : $"Only {left} bytes of the body were left")}, though its Content-Length is {announced}: something that runs before this endpoint has read it. ")
        + "Neither the secret nor the sender is to blame. Let that leave the address of the webhooks alone, or call Request.EnableBuffering() before it reads.")
    {
        Check = refusal.Check,
        Age = refusal.Age,
    };
}
