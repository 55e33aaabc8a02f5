namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>A call to VINR as the shop's database knows it: a row of the outbox, written with the shop's own data.</summary>
public sealed class VinrOutboxMessage
{
    internal const int LongestReference = 200;
    internal const int LongestPath = 500;

    /// <summary>Its place in the order. Calls of one reference are sent in it.</summary>
    public long Sequence { get; internal set; }

    /// <summary>What the call belongs to, such as the order's id. Null: nothing waits for it.</summary>
    public string? Reference { get; internal set; }

    /// <summary>The key with which it is sent, each time.</summary>
    public string IdempotencyKey { get; internal set; } = "";

    /// <summary>The path, as <see cref="VinrClient.SendAsync"/> takes it.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>The request, as JSON.</summary>
    public string Body { get; internal set; } = "";

    /// <summary>How it stands.</summary>
    public VinrOutboxState State { get; internal set; }

    /// <summary>Who holds it; null when nobody does.</summary>
    public string? Token { get; internal set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When something is to be done about it: the next try, the end of a lease, the end of the retention. Milliseconds since 1970 in the database.</summary>
    public DateTimeOffset Due { get; internal set; }

    /// <summary>When it was written. Milliseconds since 1970 in the database.</summary>
    public DateTimeOffset Stored { get; internal set; }

    /// <summary>When it first left, or may have; from then on its key ages. Null: it never has. Milliseconds since 1970 in the database.</summary>
    public DateTimeOffset? FirstLeft { get; internal set; }

    /// <summary>What came of it and is still to be told to its handler; null when nothing has, or all is told.</summary>
    public VinrOutboxState? Outcome { get; internal set; }

    /// <summary>What VINR answered, as JSON, once it has: as confidential as the call, such as a checkout session's secret.</summary>
    public string? Answer { get; internal set; }

    /// <summary>Why it was refused, is in doubt, or failed last; null when nothing went wrong.</summary>
    public string? Error { get; internal set; }
}
