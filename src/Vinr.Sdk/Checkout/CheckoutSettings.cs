using System.Text.Json.Nodes;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>Settings of the page on which the customer pays (documented).</summary>
public sealed record CheckoutSettingsSpec : IJsonWritable
{
    /// <summary>What the session is for.</summary>
    public CheckoutMode? Mode { get; init; }

    /// <summary>The name of the shop, for the customer.</summary>
    public string? MerchantName { get; init; }

    /// <summary>Whether the page asks for an address to ship to.</summary>
    public ShippingAddressHandling? ShippingAddressHandling { get; init; }

    /// <summary>Promo codes that the customer can type.</summary>
    public PromoCodesSpec? PromoCode { get; init; }

    /// <summary>Ways to ship that the customer can choose from.</summary>
    public DeliverySpec? Delivery { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Value("mode"u8, Mode)
        .Text("merchantName"u8, MerchantName)
        .Value("shippingAddressHandling"u8, ShippingAddressHandling)
        .Object("promoCode"u8, PromoCode)
        .Object("delivery"u8, Delivery);
}

/// <summary>Which promo codes the page takes (documented).</summary>
/// <example>
/// A redemption offered as a promo code; paying with it applies the redemption (assumed).
/// <code>
/// PromoCode = new()
/// {
///     Enabled = true,
///     AvailableCodes = [new() { Code = redemption.Discount!.Code, Discount = redemption.Discount.Amount, DiscountType = PromoDiscountType.Fixed }],
/// },
/// </code>
/// </example>
public sealed record PromoCodesSpec : IJsonWritable
{
    /// <summary>Whether the customer can type one. VINR's default is false.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The codes.</summary>
    public IReadOnlyList<PromoCodeSpec>? AvailableCodes { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Flag("enabled"u8, Enabled)
        .List("availableCodes"u8, AvailableCodes);
}

/// <summary>One promo code (documented).</summary>
public sealed record PromoCodeSpec : IJsonWritable
{
    /// <summary>What the customer types.</summary>
    public string? Code { get; init; }

    /// <summary>How much it takes off: per cent, or minor units of the session's currency.</summary>
    public decimal? Discount { get; init; }

    /// <summary>Which of the two.</summary>
    public PromoDiscountType? DiscountType { get; init; }

    /// <summary>What it is for, for the customer.</summary>
    public string? Description { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("code"u8, Code)
        .Number("discount"u8, Discount)
        .Value("discountType"u8, DiscountType)
        .Text("description"u8, Description);
}

/// <summary>Ways to ship that the page offers (documented).</summary>
public sealed record DeliverySpec : IJsonWritable
{
    /// <summary>Whether the customer chooses one. VINR's default is false.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The ways, as JSON: VINR's page shows this object only in part.</summary>
    public JsonObject? Options { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Flag("enabled"u8, Enabled)
        .Json("options"u8, Options);
}
