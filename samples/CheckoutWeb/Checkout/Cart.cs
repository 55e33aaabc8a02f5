using System.Collections.Immutable;

namespace CheckoutWeb;

/// <summary>What a visitor is about to buy. It never changes: changing it makes another one.</summary>
internal sealed record Cart
{
    /// <summary>Names the purchase to VINR: the idempotency keys of its orders follow from it.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    public ImmutableList<CartLine> Lines { get; init; } = [];

    /// <summary>The reward that the visitor wants to use.</summary>
    public ClubReward? Reward { get; init; }

    public bool IsEmpty => Lines.IsEmpty;

    public int Pieces => Lines.Sum(line => line.Quantity);

    public long Subtotal => Lines.Sum(line => line.Total);

    public long Discount => Reward?.Off ?? 0;

    public long Total => Subtotal - Discount;

    /// <summary>A reward may cover all. One that is worth more than the basket is kept for another day.</summary>
    public bool HasRoomFor(ClubReward reward) => reward.Off <= Subtotal;

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
