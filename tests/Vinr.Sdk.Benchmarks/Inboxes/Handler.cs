namespace Vinr.Sdk.Benchmarks.Inboxes;

/// <summary>What both inboxes do about an event: one row, as a shop would save it.</summary>
internal static class Handler
{
    public static async Task HandleAsync(BenchDb db, string id, CancellationToken cancellationToken)
    {
        db.Effects.Add(new() { EventId = id });
        await db.SaveChangesAsync(cancellationToken);
    }
}
