using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record PaymentRecord : IEntity, ITimed
{
    public static IndexKey<PaymentRecord> ByCustomer { get; } = new(row => row.Customer);

    public required string Id { get; init; }

    /// <summary>What is paid, in minor units, by store credit and card: the merchant has subtracted any discount.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Customer { get; init; }

    public string? Description { get; init; }

    public string? ReturnUrl { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public CaptureMode Capture { get; init; } = CaptureMode.Automatic;

    /// <summary>How long it stays authorized before time captures it; null when time does not.</summary>
    public int? CaptureDelayHours { get; init; }

    /// <summary>What was charged, or is to be; null while nobody has said.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>What the merchant said about further charges. Kept and shown.</summary>
    public FurtherUse FurtherUse { get; init; } = FurtherUse.Unsaid;

    /// <summary>The discount of a redemption that this payment uses.</summary>
    public string? DiscountId { get; init; }

    /// <summary>Whether its customer's store credit comes before the card.</summary>
    public bool UsesStoreCredit { get; init; }

    /// <summary>How much of the amount store credit pays; a refund does not change that.</summary>
    public long StoreCredit { get; init; }

    /// <summary>The credits that it was taken out of, less what has gone back.</summary>
    public ImmutableArray<CreditDraw> CreditDraws { get; init; } = [];

    /// <summary>The checkout session that it is the payment of.</summary>
    public string? Session { get; init; }

    public PaymentState State { get; init; } = PaymentState.Pending;

    /// <summary>Why the last charge was declined; null when it was not.</summary>
    public ChargeFailure? Failure { get; init; }

    public long AmountCaptured { get; init; }

    public long AmountRefunded { get; init; }

    /// <summary>The accounts that were linked when it completed.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The entries that it earned.</summary>
    public ImmutableArray<string> Earnings { get; init; } = [];

    /// <summary>Until when it waits for its customer; null when it never did.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When time captures it.</summary>
    public DateTimeOffset? CaptureAt { get; init; }

    public DateTimeOffset? Completed { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Whether its customer has something to do.</summary>
    public bool WaitsForCustomer => State is PaymentState.Pending or PaymentState.RequiresAuthentication;

    /// <summary>What store credit leaves for the card.</summary>
    public long ToCharge => Amount - StoreCredit;

    public long AmountCapturable => State == PaymentState.Authorized ? Amount : 0;

    public DateTimeOffset? NextDue => Until is { } end && end < DateTimeOffset.MaxValue ? end : null;

    private DateTimeOffset? Until => WaitsForCustomer ? ExpiresAt : State == PaymentState.Authorized ? CaptureAt : null;
}

internal enum PaymentState
{
    Pending,
    RequiresAuthentication,
    Processing,
    Authorized,
    Completed,
    Failed,
    Cancelled,
    Expired,
    Refunded,
    PartiallyRefunded,
}

internal enum CaptureMode
{
    Automatic,
    Manual,
}

/// <summary>Why a charge was declined.</summary>
internal sealed record ChargeFailure(string Code, string Category, string Message, bool Retryable);

/// <summary>Store credit taken out of a credit of an account, in minor units.</summary>
internal sealed record CreditDraw(string Account, string Credit, long Amount);

/// <summary>What a merchant says about charging the method again.</summary>
internal sealed record FurtherUse(bool? Confirm = null, bool? OffSession = null, string? SetupFutureUsage = null, bool? SavePaymentMethod = null)
{
    public static FurtherUse Unsaid { get; } = new();
}
