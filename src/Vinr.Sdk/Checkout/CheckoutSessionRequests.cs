using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>What a new checkout session is made of.</summary>
public sealed record CreateCheckoutSessionRequest : IJsonWritable
{
    /// <summary>
    /// What the basket costs before discounts, in the currency's minor unit, above 0: <c>4500</c> is €45.00. The page subtracts, and the
    /// payment has what was charged (assumed).
    /// </summary>
    public required long Amount { get; init; }

    /// <summary>The ISO 4217 code, <c>EUR</c> (documented).</summary>
    public required string Currency { get; init; }

    /// <summary>Where the customer goes after paying; VINR adds <c>?sessionId=</c> (documented).</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where the customer goes who does not pay (documented).</summary>
    public required string CancelUrl { get; init; }

    /// <summary>Who pays (documented). The member of this customer earns. Default: a guest.</summary>
    public CheckoutCustomerSpec? Customer { get; init; }

    /// <summary>What is in the basket (documented).</summary>
    public IReadOnlyList<CartItemSpec>? CartItems { get; init; }

    /// <summary>The ISO 4217 codes that the customer can choose from (documented).</summary>
    public IReadOnlyList<string>? SupportedCurrencies { get; init; }

    /// <summary>Which of your configurations of the page to use, <c>default-config</c> (documented).</summary>
    public string? ConfigId { get; init; }

    /// <summary>
    /// The <c>DiscountId</c> of the redemption whose discount the page takes off, or its discount's code. The name of the field is assumed;
    /// the documented way is a promo code: see <see cref="PromoCodesSpec"/>.
    /// </summary>
    public string? DiscountId { get; init; }

    /// <summary>Settings of the page. On a checkout session <c>metadata</c> means these, not your own notes (documented).</summary>
    public CheckoutSettingsSpec? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("amount"u8, Amount)
        .Text("currency"u8, Currency)
        .Text("successUrl"u8, SuccessUrl)
        .Text("cancelUrl"u8, CancelUrl)
        .Object("customer"u8, Customer)
        .List("cartItems"u8, CartItems)
        .Texts("supportedCurrencies"u8, SupportedCurrencies)
        .Text("configId"u8, ConfigId)
        .Text("discountId"u8, DiscountId)
        .Object("metadata"u8, Metadata);
}

/// <summary>Who pays on the page (documented).</summary>
public sealed record CheckoutCustomerSpec : IJsonWritable
{
    /// <summary>The customer, <c>cust_…</c>.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164 form, <c>+31201234567</c>.</summary>
    public string? Phone { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("customerId"u8, CustomerId)
        .Text("email"u8, Email)
        .Text("name"u8, Name)
        .Text("phone"u8, Phone);
}

/// <summary>One line of the basket (documented).</summary>
public sealed record CartItemSpec : IJsonWritable
{
    /// <summary>Your own id of the article.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>What one costs, in the currency's minor unit.</summary>
    public long? Price { get; init; }

    /// <summary>How many.</summary>
    public int? Quantity { get; init; }

    /// <summary>The address of a picture.</summary>
    public string? Image { get; init; }

    /// <summary>How many the customer can make of it on the page.</summary>
    public int? MaxQuantity { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("id"u8, Id)
        .Text("name"u8, Name)
        .Text("description"u8, Description)
        .Number("price"u8, Price)
        .Number("quantity"u8, Quantity)
        .Text("image"u8, Image)
        .Number("maxQuantity"u8, MaxQuantity);
}
