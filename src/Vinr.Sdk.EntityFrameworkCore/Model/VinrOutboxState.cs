namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How a call stands in the outbox. The numbers are those in the database, and are kept for good.</summary>
public enum VinrOutboxState
{
    /// <summary>It is to be sent, or what came of it is still to be told to its handler.</summary>
    Waiting = 0,

    /// <summary>VINR has carried it out, and its handler has heard of it.</summary>
    Sent = 1,

    /// <summary>VINR has refused it. That is final for its key.</summary>
    Refused = 2,

    /// <summary>
    /// It left, no answer settled it, and its key is too old for a repetition to be safe. It is never sent again by itself, and holds the
    /// calls of the same reference behind it, until somebody decides with <see cref="IVinrOutbox"/>.
    /// </summary>
    InDoubt = 3,
}
