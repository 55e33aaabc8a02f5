namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewPayment
{
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public string? Customer { get; init; }

    public string? Description { get; init; }

    public string? ReturnUrl { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;

    public CaptureMode Capture { get; init; } = CaptureMode.Automatic;

    public int? CaptureDelayHours { get; init; }

    public string? PaymentMethod { get; init; }

    public FurtherUse FurtherUse { get; init; } = FurtherUse.Unsaid;

    /// <summary>The id of a redemption's discount, or its code.</summary>
    public string? DiscountId { get; init; }

    public bool UsesStoreCredit { get; init; }

    public string? Session { get; init; }
}

internal sealed record PaymentFilter(string? Customer = null);
