namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record RefundRecord : IEntity
{
    public static IndexKey<RefundRecord> ByPayment { get; } = new(row => row.Payment);

    public required string Id { get; init; }

    public required string Payment { get; init; }

    /// <summary>Minor units of the payment's currency.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Reason { get; init; }

    public RefundState State { get; init; } = RefundState.Pending;

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public required DateTimeOffset Created { get; init; }
}

/// <summary>VINR has <c>failed</c> and <c>cancelled</c>, too. No refund of a sandbox comes to that.</summary>
internal enum RefundState
{
    Pending,
    Succeeded,
}
