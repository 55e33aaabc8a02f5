namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>The outbox (<c>outbox.…</c>) and the catch-up (<c>catch-up.…</c>).</summary>
internal static class OutboxPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("outbox.together", "A call is written with the shop's data, or not at all", "`db.EnqueueVinr` is part of the shop's own `SaveChanges`; a request that could never be sent is refused there. What came of the call is told to its handler in one transaction with the call's end, and told again until that is committed.")
        {
            Assumes = "The database keeps what it committed; handlers save through the context that the call gives them.",
            Ends = "What leaves the database in a handler (a mail) is not rolled back.",
            Runs = [LongRuns.Outbox],
            Page = "outbox.md",
        },
        new("outbox.once", "An enqueued call acts once", "Lost answers, faults, handlers that fail and processes that die, in whatever order: the call is sent with its key until VINR has answered, acts once, and its handler's effect is there once. A refusal of VINR's is final; a key that may not do it today, a limit, a proxy's page or error object is none, nor what speaks for one try alone after an answer was lost.")
        {
            Assumes = "VINR keeps keys for `IdempotencyKeyLifetime` (24 hours: assumed); the clocks of the instances differ by less than `KeyMargin` (5 minutes).",
            Ends = "The same call written twice is two rows: with one key it acts once, and is told twice. A machine that stands still for longer than `KeyMargin`, just when it has looked at the key's age and before the call leaves, may send it too late.",
            Runs = [LongRuns.Outbox],
            Page = "outbox.md",
        },
        new("outbox.doubt", "Past the life of its key no call is sent blindly", "The life counts from the first attempt that may have left. After it VINR is asked, where it can be, and what is found once settles the call. Otherwise it is in doubt: told, kept until somebody decides, and holding those of its reference. A call that certainly never left is not in doubt, however late it is; one whose process was killed just before it left counts as one that may have.")
        {
            Assumes = "The reference stands in the request's metadata, where it is to be looked up; the shop's clock and VINR's differ by less than an hour; rows are kept for longer than a key lives, and an hour (`Retention`), or nothing is decided.",
            Ends = "That nothing is found decides nothing.",
            Runs = [LongRuns.Outbox],
            Page = "outbox.md",
        },
        new("outbox.order", "Calls of one reference keep their order", "They are sent one after the other, as they were written, by however many workers; one that waits or is in doubt holds those behind it. Others do not wait.")
        {
            Ends = "Transactions that write calls of one reference at the same time have no order among them.",
            Runs = [LongRuns.Outbox],
            Page = "outbox.md",
        },
        new("catch-up.once", "Events that were never delivered come by themselves, once", "With `AddVinrCatchUp`, VINR's list of events is read from a checkpoint on, by one instance at a time, and goes through the inbox to the same handlers: what was missed is handled, what was delivered is left alone. An event that fails holds nothing up, and one that somebody else holds is looked at again. What is older than the inbox surely remembers (`Retention` less an hour) is named in the log and left, unless `MaxAge` or `From` of a first start asked for it. Each tenant by itself.")
        {
            Assumes = "VINR lists an event within `Overlap` (10 minutes) of when it happened, and still lists it when the outage is over; clocks differ by less than an hour.",
            Ends = "An outage of the app that is longer than `Retention` leaves events to be handed out by hand. With an inbox in memory the checkpoint begins anew with each start, and all since `From` is handled again. Without a database an event that fails three times is left, and named in the log. What the instance that looks has no handler for is passed over.",
            Page = "outbox.md",
        },
    ];
}
