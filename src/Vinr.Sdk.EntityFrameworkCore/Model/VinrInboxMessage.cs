namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// An event of VINR as the shop's database knows it: a row of the inbox. It is there to be looked at; <see cref="IVinrDeadLetters"/>
/// and the workers are what changes it.
/// </summary>
/// <example><code>var oldest = await db.Set&lt;VinrInboxMessage>().Where(m => m.State == VinrInboxState.Waiting).MinAsync(m => (DateTimeOffset?)m.Stored);</code></example>
public sealed class VinrInboxMessage
{
    /// <summary>The longest <see cref="Id"/>.</summary>
    internal const int LongestId = 300;

    /// <summary>The longest <see cref="Type"/>; what is longer is cut.</summary>
    internal const int LongestType = 100;

    /// <summary>The longest <see cref="LastError"/>; what is longer is cut.</summary>
    internal const int LongestError = 1_000;

    /// <summary>The length of a <see cref="Trace"/>.</summary>
    internal const int LongestTrace = 55;

    /// <summary>The event's id, with the tenant before it if there is one. That it is the key is what lets an event be handled once.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Its type, to look for; empty where it is not known.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>The tenant whose receiver it came to; null for the receiver without a name.</summary>
    public string? Tenant { get; internal set; }

    /// <summary>How it stands.</summary>
    public VinrInboxState State { get; internal set; }

    /// <summary>Who holds it, or held it when it was done; null when nobody does.</summary>
    public string? Token { get; internal set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When something is to be done about it: the next try, the end of a lease, the end of the retention. Milliseconds since 1970 in the database.</summary>
    public DateTimeOffset Due { get; internal set; }

    /// <summary>When it first came. Milliseconds since 1970 in the database.</summary>
    public DateTimeOffset Stored { get; internal set; }

    /// <summary>What the last try failed of: the exception's type and message, or that there was no handler.</summary>
    public string? LastError { get; internal set; }

    /// <summary>The event's JSON, as long as it may be needed: null when it is done, or was not stored.</summary>
    public byte[]? Body { get; internal set; }

    /// <summary>The trace of its delivery, as a <c>traceparent</c>, for the spans of its handling to link to.</summary>
    public string? Trace { get; internal set; }
}
