using System.Collections.Immutable;

namespace CheckoutWeb;

/// <summary>What a visitor is about to buy. It never changes: changing it makes another one.</summary>
internal sealed record Cart
{
    /// <summary>Names the purchase to VINR: the idempotency keys of a checkout follow from it.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Which attempt at paying this is. VINR keeps the answer to a key for a day, a refusal too, so that the attempt after a declined card
    /// needs keys of its own, for the redemption as well, which VINR has released. After silence it is the same attempt.
    /// </summary>
    public int Attempt { get; init; } = 1;

    public ImmutableList<CartLine> Lines { get; init; } = [];

    /// <summary>The reward that the visitor wants to use.</summary>
    public ClubReward? Reward { get; init; }

    /// <summary>
    /// How it was to be paid when VINR did not answer; null unless that is so. Until it is settled the basket must stay as it is:
    /// a key is good for one payload.
    /// </summary>
    public Unsettled? Unsettled { get; init; }

    public bool IsEmpty => Lines.IsEmpty;

    public int Pieces => Lines.Sum(line => line.Quantity);

    public long Subtotal => Lines.Sum(line => line.Total);

    public long Discount => Reward?.Off ?? 0;

    public long Total => Subtotal - Discount;

    /// <summary>Something must be left to charge.</summary>
    public bool HasRoomFor(ClubReward reward) => reward.Off < Subtotal;

    public Cart Add(Product product) => With(product, 1);

    public Cart TakeOut(Product product) => With(product, -1);

    private Cart With(Product product, int pieces)
    {
        var at = Lines.FindIndex(line => line.Product == product);
        var line = at < 0 ? new CartLine(product, 0) : Lines[at];
        line = line with { Quantity = Math.Clamp(line.Quantity + pieces, 0, 99) };
        var lines = at < 0 ? Lines.Add(line) : Lines.SetItem(at, line);
        var cart = this with { Lines = lines.RemoveAll(each => each.Quantity == 0) };
        return cart.Reward is { } reward && !cart.HasRoomFor(reward) ? cart with { Reward = null } : cart;
    }
}

/// <summary>Some pieces of one product.</summary>
internal sealed record CartLine(Product Product, int Quantity)
{
    public long Total => Product.Price * Quantity;
}

/// <summary>A checkout that VINR has not answered.</summary>
/// <param name="PaymentMethod">How it was to be paid; null for VINR's usual way.</param>
internal sealed record Unsettled(string? PaymentMethod);
