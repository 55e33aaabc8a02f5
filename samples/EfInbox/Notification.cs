using System.ComponentModel.DataAnnotations;

namespace EfInbox;

/// <summary>Something to tell a member: what this shop does about events.</summary>
public sealed class Notification
{
    /// <summary>The event that it tells of. That it is the key is what lets an event be told once, however often it is handled.</summary>
    [Key, MaxLength(255)]
    public required string EventId { get; init; }

    [MaxLength(255)]
    public required string Member { get; init; }

    [MaxLength(1_000)]
    public required string Text { get; init; }
}
