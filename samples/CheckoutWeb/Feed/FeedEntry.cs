namespace CheckoutWeb;

/// <summary>A line of a visitor's feed.</summary>
/// <param name="Id">The event, or the entry of the ledger, that it tells of.</param>
/// <param name="Subject">Whom it is about: an account, a customer, or a guest's basket.</param>
/// <param name="At">When it happened, which is not when it came.</param>
/// <param name="Kind">VINR's name for it.</param>
/// <param name="Text">Our words for it.</param>
/// <param name="Points">What came or went; null when none did.</param>
internal sealed record FeedEntry(string Id, string Subject, DateTimeOffset At, string Kind, string Text, long? Points = null)
{
    /// <summary>News that the ledger has a line of its own for: worth a look, and not to be shown a second time.</summary>
    public bool IsInLedger { get; init; }
}
