namespace Vinr.Sdk.Operations;

/// <summary>An event that was delivered to the app, and what the app answered.</summary>
public sealed record ForwardedEvent
{
    /// <summary>The event, <c>evt_…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What happened.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The status of the answer; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is no answer.</summary>
    public string? Problem { get; init; }

    /// <summary>How long the app took, in milliseconds.</summary>
    public required long Milliseconds { get; init; }

    /// <summary>Whether VINR would take the delivery as done: any 2xx.</summary>
    public bool IsAccepted => Status is >= 200 and < 300;
}
