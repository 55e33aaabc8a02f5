namespace Vinr.Sdk.Transport;

/// <summary>How one attempt ended.</summary>
internal enum AttemptEnd
{
    /// <summary>An answer was read whole.</summary>
    Answered,

    /// <summary>No connection came about, or it broke before or during the answer.</summary>
    Broken,

    /// <summary>The attempt's own time ran out.</summary>
    AttemptTimedOut,

    /// <summary>The call's total time ran out.</summary>
    TotalTimedOut,

    /// <summary>The caller cancelled.</summary>
    Canceled,

    /// <summary>An answer came that cannot be read: not HTTP, or too large.</summary>
    Unreadable,

    /// <summary>A handler of the caller's failed in a way that no repetition mends.</summary>
    HandlerFailed,
}
