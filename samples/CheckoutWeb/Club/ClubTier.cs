namespace CheckoutWeb;

/// <summary>A tier of the club.</summary>
/// <param name="Name">What people call it. VINR's key for it is the same in lower case.</param>
/// <param name="From">What to spend in twelve months, in euro cents.</param>
internal sealed record ClubTier(string Name, long From);
