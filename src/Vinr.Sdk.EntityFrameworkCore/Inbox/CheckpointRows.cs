using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Checkpoints, in a row each of the table of events: done, and never forgotten. No event has such a key.</summary>
internal static class CheckpointRows
{
    public static async Task<VinrCheckpoint?> ReadAsync(DbContext db, string name, CancellationToken cancellationToken)
    {
        var key = KeyOf(name);
        if (await db.Set<VinrInboxMessage>().Where(m => m.Id == key).Select(m => m.Body).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } body) return null;

        var parts = Encoding.UTF8.GetString(body).Split(' ', 2); // milliseconds, and the id if there is one
        return new(parts.Length > 1 ? parts[1] : null, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
    }

    /// <summary>One instance at a time writes it.</summary>
    public static async Task WriteAsync(DbContext db, string name, VinrCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var (key, body) = (KeyOf(name), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Created.ToUnixTimeMilliseconds()}{(checkpoint.EventId is { } id ? " " + id : "")}")));
        if (await db.Set<VinrInboxMessage>().Where(m => m.Id == key).ExecuteUpdateAsync(set => set.SetProperty(m => m.Body, body), cancellationToken).ConfigureAwait(false) > 0) return;

        db.Add(new VinrInboxMessage { Id = key, Type = "checkpoint", State = VinrInboxState.Done, Due = DateTimeOffset.MaxValue, Stored = checkpoint.Created, Body = body });
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string KeyOf(string name) => EventKey.Of("/checkpoint/" + name);
}
