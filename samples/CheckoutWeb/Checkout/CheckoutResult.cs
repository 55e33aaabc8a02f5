namespace CheckoutWeb;

/// <summary>How a checkout ended.</summary>
/// <param name="Cart">The basket to go on with.</param>
/// <param name="Notice">What to tell the visitor.</param>
/// <param name="Order">What was bought; null when nothing was, or nobody knows.</param>
internal sealed record CheckoutResult(Cart Cart, Notice Notice, Order? Order = null);
