namespace CheckoutWeb;

/// <summary>A visitor who has joined the club.</summary>
/// <param name="Customer">Who pays: <c>cust_…</c>. Payments earn for the member of their customer.</param>
/// <param name="Account">Who earns: <c>loy_…</c>.</param>
internal sealed record Member(string Customer, string Account);
