namespace EfInbox;

/// <summary>Something to tell a member: what this shop does about events.</summary>
public sealed class Notification
{
    public int Id { get; init; }

    public required string Member { get; init; }

    public required string Text { get; init; }
}
