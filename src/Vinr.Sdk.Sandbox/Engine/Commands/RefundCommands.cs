namespace Vinr.Sdk.Sandbox.Engine;

/// <param name="Payment">What is refunded.</param>
/// <param name="Amount">Minor units; null: all that is left.</param>
internal sealed record NewRefund(string Payment, long? Amount = null)
{
    public string? Reason { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record RefundChanges(Change<MetadataMap> Metadata = default);

internal sealed record RefundFilter(string? Payment = null);
