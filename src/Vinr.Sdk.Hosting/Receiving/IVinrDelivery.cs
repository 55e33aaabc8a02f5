namespace Vinr.Sdk.Hosting;

/// <summary>A delivery as it arrives. <see cref="VinrDelivery"/> is one whose bytes are at hand.</summary>
public interface IVinrDelivery
{
    /// <summary>The tenant that its address names; null for the receiver without a name.</summary>
    string? Tenant { get; }

    /// <summary>Where it came from, for the log; null when nobody knows.</summary>
    string? Sender { get; }

    /// <summary>The id of the request, for the log; null when it has none.</summary>
    string? RequestId { get; }

    /// <summary>The length that was announced for the body, if one was.</summary>
    long? ContentLength { get; }

    /// <summary>Gives a header.</summary>
    /// <param name="name">Its name, whatever the case.</param>
    /// <returns>Its value, several with a comma between them; null when there is none.</returns>
    string? Header(string name);

    /// <summary>Gives the body. It is not asked for when the headers tell that the delivery is not signed.</summary>
    /// <param name="options">Say how large it may be.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="VinrWebhookSignatureException">It is larger.</exception>
    Task<VinrWebhookBody> ReadBodyAsync(VinrWebhookOptions options, CancellationToken cancellationToken);
}
