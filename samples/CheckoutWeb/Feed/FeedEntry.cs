using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>A line of a visitor's feed.</summary>
/// <param name="EventId">The event that it tells of.</param>
/// <param name="Subject">Whom it is about: an account or a customer.</param>
/// <param name="At">When it happened, which is not when it came.</param>
/// <param name="Type">VINR's name for it.</param>
/// <param name="Text">Our words for it.</param>
/// <param name="Points">What came or went; null when none did.</param>
internal sealed record FeedEntry(string EventId, string Subject, DateTimeOffset At, EventType Type, string Text, long? Points = null);
