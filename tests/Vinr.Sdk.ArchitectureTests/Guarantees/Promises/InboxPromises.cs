namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class InboxPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("inbox.claim", "An event has one holder at a time", "Every inbox (in memory, on Redis, on SQLite and PostgreSQL) gives an event to one holder, knows it by a token that is compared in the same step as what is written, and does not give it again once it is done, for as long as `Retention` says. Calls at once are as if one had come after the other (linearizable).")
        {
            Assumes = "One process (memory); a Redis that keeps what it has confirmed; a database with its usual isolation. Clocks of machines may differ by less than the lease.",
            Ends = "After the lease an event may have another holder while the first still runs: see the promises below for what that costs in each inbox.",
            Page = "webhooks.md",
        },
        new("inbox.memory", "Handled once in one process", "However often and in whatever order deliveries come, also at once, an event's handlers end well once; one that failed is not acknowledged, and comes again. With `MemoryInbox`, the default.")
        {
            Assumes = "One process that lives on; duplicates within 72 hours.",
            Ends = "A restart forgets, and several instances know nothing of each other (the log says so at the start). With `Background` an event that was answered is lost when the process dies. What a handler did before it failed is done again.",
            Page = "webhooks.md",
        },
        new("inbox.redis", "Handled once in a fleet", "With `UseRedisInbox`, instances that are killed and handlers that fail leave every event handled to its end, each once, as far as Redis heard of it. While Redis is away, VINR gets its 503 while it still waits.")
        {
            Ends = "A process that dies, or stands still for longer than its lease, between the effect and \"done\" lets the effect happen twice; so may a replica that takes over without the last writes. Give effects the event's id, or use the database.",
            Runs = [LongRuns.Webhooks],
            Page = "webhooks.md",
        },
        new("inbox.effect", "Effect and done are committed together", "With `UseEntityFramework<TContext>()` what handlers save and that the event is done are one transaction, whose last statement is the fence. A crash anywhere, a lost commit, a broken connection, a pause past the lease doubles nothing and loses nothing.")
        {
            Assumes = "Handlers save through the context of their scope; the database keeps what it committed; no machine's clock is ahead by more than `Retention` less a day.",
            Ends = "What leaves the database (a mail, another service) is not rolled back, and needs a key that follows from the event. On SQLite one transaction writes at a time, and who waits for longer than the command timeout fails. Under repeatable read and above a lease is not renewed while handlers run.",
            Runs = [LongRuns.Database],
            Page = "webhooks.md",
        },
        new("inbox.stored", "What was answered is not lost", "With `StoreFirst` a verified delivery is a row before VINR gets its 200. Workers of any instance take rows in turn, each row one of them; what a dead process held is taken again after its lease; what fails too often, or finds no handler in any instance, is a dead letter that stays until somebody decides. An instance without a handler for an event, or that does not know its tenant, leaves it to the others.")
        {
            Assumes = "The database keeps what it committed.",
            Ends = "A delivery that could not be stored is a 503, and VINR's to send again. An instance that has no handler for a delivery's type answers 200 and stores nothing, also while a version that has one is being deployed. Rows are taken by how long they have waited, which is no order of events.",
            Runs = [LongRuns.Stored],
            Page = "webhooks.md",
        },
        new("inbox.order", "What comes late is marked", "With `TrackOrder`, an event that is older than the latest one of its member is marked `IsStale`; it is handled all the same.")
        {
            Ends = "Events are not put in order. An inbox that cannot track it, as the one on EF Core, is refused at the start.",
        },
        new("inbox.context", "Handlers in the background inherit no request's context", "They run in scopes and traces of their own, see no baggage or `AsyncLocal` of a delivery or of the app's start, and finish, or give back, what waits when the app stops.")
        {
            Ends = "A shutdown that is cut short gives events back, and says which.",
        },
    ];
}
