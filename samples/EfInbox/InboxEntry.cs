using System.ComponentModel.DataAnnotations;

namespace EfInbox;

/// <summary>An event of VINR that is being handled, or is done: a row of the app's own database.</summary>
public sealed class InboxEntry
{
    /// <summary>The event's id. That it is the key is what lets only one instance take an event.</summary>
    [Key, MaxLength(255)]
    public required string EventId { get; init; }

    /// <summary>Who holds it; empty when it is done.</summary>
    [MaxLength(64)]
    public required string Token { get; set; }

    /// <summary>Until when, in Unix milliseconds, a number that every database compares alike: the lease, or how long it is remembered that it is done.</summary>
    public required long Until { get; set; }
}
