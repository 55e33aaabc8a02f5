namespace Vinr.Sdk.Hosting;

/// <summary>A delivery whose bytes are at hand, as in a function.</summary>
/// <param name="body">The body as it came: no byte of it may have been changed.</param>
/// <param name="header">Gives a header by its name, whatever the case; null when there is none.</param>
public sealed class VinrDelivery(ReadOnlyMemory<byte> body, Func<string, string?> header) : IVinrDelivery
{
    private readonly Func<string, string?> _header = header ?? throw new ArgumentNullException(nameof(header));

    /// <inheritdoc />
    public string? Tenant { get; init; }

    /// <inheritdoc />
    public string? Sender { get; init; }

    /// <inheritdoc />
    public string? RequestId { get; init; }

    long? IVinrDelivery.ContentLength => null;

    /// <inheritdoc />
    public string? Header(string name) => _header(name);

    /// <inheritdoc />
    public Task<VinrWebhookBody> ReadBodyAsync(VinrWebhookOptions options, CancellationToken cancellationToken) => Task.FromResult(new VinrWebhookBody(body));
}
