using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>A page that a customer pays on. How far it has come is what became of its payment, which waits from the beginning.</summary>
internal sealed record CheckoutSessionRecord : IEntity
{
    public required string Id { get; init; }

    /// <summary>Minor units, before any discount.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public SessionCustomer? Customer { get; init; }

    public ImmutableArray<CartItem> Cart { get; init; } = [];

    public ImmutableArray<string> SupportedCurrencies { get; init; } = [];

    public required string ConfigId { get; init; }

    /// <summary>The discount of a redemption, taken off whatever the customer types in.</summary>
    public string? DiscountId { get; init; }

    public string? MerchantName { get; init; }

    /// <summary>What the customer may type in; empty when there is no field for it.</summary>
    public ImmutableArray<PromoCode> PromoCodes { get; init; } = [];

    /// <summary>The settings object as it came: JSON.</summary>
    public string? Settings { get; init; }

    public required string Payment { get; init; }

    public required DateTimeOffset Created { get; init; }
}

internal sealed record SessionCustomer(string? Id = null, string? Email = null, string? Name = null, string? Phone = null);

/// <param name="Id">The shop's.</param>
/// <param name="Name">What it is.</param>
/// <param name="Description">More of it.</param>
/// <param name="Price">Minor units, of one.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Image">An address. Nothing is loaded from it.</param>
/// <param name="MaxQuantity">Kept and shown.</param>
internal sealed record CartItem(string? Id, string? Name, string? Description, long? Price, long? Quantity, string? Image, long? MaxQuantity);

/// <summary>So much off, in minor units or percent. The code may be that of a redemption.</summary>
internal sealed record PromoCode(string Code, decimal Discount, bool IsPercentage, string? Description = null)
{
    /// <summary>What it takes off an amount. A fraction of a minor unit is the customer's.</summary>
    public long Off(long amount) => Math.Min(amount, IsPercentage ? (long)decimal.Ceiling(amount * Discount / 100) : (long)Discount);
}
