namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Points given or taken by hand: a signed amount, not 0.</summary>
internal sealed record NewManualEntry(string Account, long Amount, string Reason)
{
    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record TransactionFilter(string? Account = null, bool? Credit = null);
