using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewCheckoutSession
{
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public SessionCustomer? Customer { get; init; }

    public ImmutableArray<CartItem> Cart { get; init; } = [];

    public ImmutableArray<string> SupportedCurrencies { get; init; } = [];

    public string? ConfigId { get; init; }

    /// <summary>The id of a redemption's discount, or its code.</summary>
    public string? DiscountId { get; init; }

    public bool UsesStoreCredit { get; init; }

    public string? MerchantName { get; init; }

    public ImmutableArray<PromoCode> PromoCodes { get; init; } = [];

    public string? Settings { get; init; }

    /// <summary>The shop's own notes among the settings, for the payment.</summary>
    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}
