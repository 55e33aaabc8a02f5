namespace Vinr.Sdk.Sandbox.Engine;

/// <param name="Account">Whose wallet.</param>
/// <param name="Amount">Minor units, above 0.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record NewCredit(string Account, long Amount, string Currency)
{
    public string? Reason { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

/// <param name="ExpiresAt">Null: never.</param>
internal sealed record CreditChanges(Change<DateTimeOffset?> ExpiresAt = default);

internal sealed record CreditFilter(string? Account = null, string? Customer = null);
