namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>An event that failed too often to be tried again by itself, or that no instance had a handler for.</summary>
/// <param name="Id">What the inbox knows it by: the event's id, with the tenant before it if there is one.</param>
/// <param name="Type">The event's type.</param>
/// <param name="Tenant">The tenant whose receiver it came to; null for the receiver without a name.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="LastError">What the last try failed of: the exception's type and message, or that there was no handler.</param>
/// <param name="Stored">When it came.</param>
/// <param name="Died">When it was given up.</param>
public sealed record VinrDeadLetter(string Id, string Type, string? Tenant, int Attempts, string? LastError, DateTimeOffset Stored, DateTimeOffset Died)
{
    /// <summary>The event as it came, in UTF-8: <c>VinrJson.Deserialize&lt;VinrEvent&gt;</c> reads it.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }
}
