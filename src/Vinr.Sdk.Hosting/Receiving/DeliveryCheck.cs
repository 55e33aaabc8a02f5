using System.Globalization;

namespace Vinr.Sdk.Hosting;

/// <summary>Verifies deliveries and reads their events.</summary>
internal static class DeliveryCheck
{
    /// <summary>Nothing is read for who does not even claim to have signed it, and nobody asked for his tenant.</summary>
    /// <exception cref="VinrWebhookSignatureException">There is no signature.</exception>
    public static void HasSignature(IVinrDelivery delivery, VinrWebhookOptions options)
    {
        for (var i = 0; i < options.SignatureHeaders.Count; i++)
        {
            if (!string.IsNullOrEmpty(delivery.Header(options.SignatureHeaders[i]))) return;
        }

        VinrWebhook.ConstructEvent([], delivery.Header, options);
    }

    /// <exception cref="VinrWebhookSignatureException">It is not to be believed.</exception>
    /// <exception cref="VinrResponseFormatException">It is signed, and no event.</exception>
    public static VinrEvent Read(IVinrDelivery delivery, VinrWebhookBody body, Receiver receiver)
    {
        try
        {
            var happened = VinrWebhook.ConstructEvent(body.Bytes.Span, delivery.Header, receiver.Options);
            return receiver.Exists ? happened : throw NoTenant(age: null);
        }
        catch (VinrWebhookSignatureException e) when (e.Check == VinrWebhookCheck.Mismatch && !receiver.Exists)
        {
            throw NoTenant(e.Age);
        }
        catch (VinrWebhookSignatureException e) when (e.Check == VinrWebhookCheck.Mismatch && body.Bytes.Length < delivery.ContentLength)
        {
            throw ReadBefore(e, body.Bytes.Length, delivery.ContentLength.Value);
        }
    }

    // The name is not in it: anyone can send any, and a log is no place for it.
    private static VinrWebhookSignatureException NoTenant(TimeSpan? age) =>
        new("There is no tenant of the name in the address. It was answered as a wrong signature is.") { Check = VinrWebhookCheck.Mismatch, Age = age };

    private static VinrWebhookSignatureException ReadBefore(VinrWebhookSignatureException refusal, int left, long announced) => new(
        string.Create(CultureInfo.InvariantCulture, $"{(left == 0 ? "The body was empty" : $"Only {left} bytes of the body were left")}, though its Content-Length is {announced}: something that runs before this endpoint has read it. ")
        + "Neither the secret nor the sender is to blame. Let that leave the address of the webhooks alone, or call Request.EnableBuffering() before it reads.")
    {
        Check = refusal.Check,
        Age = refusal.Age,
    };
}
