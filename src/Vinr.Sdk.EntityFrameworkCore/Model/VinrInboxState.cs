namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How an event stands in the inbox. The numbers are those in the database, and are kept for good.</summary>
public enum VinrInboxState
{
    /// <summary>It is stored, and is taken by a worker when it is <see cref="VinrInboxMessage.Due"/>. One that a worker holds is due when its lease is over.</summary>
    Waiting = 0,

    /// <summary>It is handled as it was delivered, without being stored: whoever holds it answers for it until it is <see cref="VinrInboxMessage.Due"/>, and then it may be taken again.</summary>
    Held = 1,

    /// <summary>It is handled, and is remembered until it is <see cref="VinrInboxMessage.Due"/>.</summary>
    Done = 2,

    /// <summary>It failed too often, or no instance had a handler for it: a dead letter. It stays until somebody replays or drops it.</summary>
    Dead = 3,
}
