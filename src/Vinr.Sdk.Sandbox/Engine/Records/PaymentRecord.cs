using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record PaymentRecord : IEntity
{
    public static IndexKey<PaymentRecord> ByCustomer { get; } = new(row => row.Customer);

    public required string Id { get; init; }

    /// <summary>What is charged, in minor units: the merchant has subtracted any discount.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Customer { get; init; }

    public string? Description { get; init; }

    public string? ReturnUrl { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public CaptureMode Capture { get; init; } = CaptureMode.Automatic;

    public string? PaymentMethod { get; init; }

    /// <summary>The discount of a redemption that this payment uses.</summary>
    public string? DiscountId { get; init; }

    public PaymentState State { get; init; } = PaymentState.Pending;

    public long AmountRefunded { get; init; }

    /// <summary>The accounts that were linked when it completed.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The entries that it earned.</summary>
    public ImmutableArray<string> Earnings { get; init; } = [];

    public DateTimeOffset? Completed { get; init; }

    public required DateTimeOffset Created { get; init; }
}

internal enum PaymentState
{
    Pending,
    Authorized,
    Completed,
    Failed,
    Cancelled,
    Refunded,
    PartiallyRefunded,
}

internal enum CaptureMode
{
    Automatic,
    Manual,
}
