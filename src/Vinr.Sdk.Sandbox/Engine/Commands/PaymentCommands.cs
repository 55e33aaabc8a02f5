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

    public string? PaymentMethod { get; init; }

    public string? DiscountId { get; init; }
}

internal sealed record PaymentFilter(string? Customer = null);
