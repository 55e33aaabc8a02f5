namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Where the tables of the SDK stand in the shop's database.</summary>
public sealed class VinrMessagesOptions
{
    /// <summary>The schema. Default null: the model's own. SQLite knows none and leaves it away.</summary>
    public string? Schema { get; set; }

    /// <summary>The name of the table of events. Default <c>vinr_inbox</c>.</summary>
    public string InboxTable { get; set; } = "vinr_inbox";

    /// <summary>The name of the table of calls. Default <c>vinr_outbox</c>.</summary>
    public string OutboxTable { get; set; } = "vinr_outbox";

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(InboxTable);
        ArgumentException.ThrowIfNullOrWhiteSpace(OutboxTable);
    }
}
