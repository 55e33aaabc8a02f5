namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class SandboxPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("sandbox.ledger", "Every balance is the sum of its entries", "After any operations, in any order, at any moment, `Ledger.Verify()` holds: balances, lots, lifetime points, running balances, store credit. It names the account and what is wrong where something has been planted.")
        {
            Ends = "It is the sandbox's ledger, not VINR's: for that there is `vinr reconcile`.",
        },
        new("sandbox.linear", "Calls at once are as if one had come after the other", "Redemptions of the last rewards, enrolments, purchases, refunds, requests with one key, snapshots and restores: for what was answered at once there is an order in which a model, one call after the other, gives the same answers. The suite finds stores that look first and take then.")
        {
            Ends = "Random calls in their thousands, not all there are. Calls of one caller are in its order; no order between callers is promised.",
        },
        new("sandbox.whole", "A state is whole", "A snapshot, a fork or a saved file holds each request with its effect and its key, or without both, also under traffic and while the process is told to stop. A file that was cut or changed is noticed.")
        {
            Ends = "States of another version may be refused.",
            Runs = [LongRuns.States],
        },
        new("sandbox.same", "The same seed is the same run", "With a seed, the same calls give the same ids, faults have the same luck, one long move of the clock and many short ones come to the same state.")
        {
            Assumes = "Calls one after another; at once their order is the machine's. Faults that are drawn by request repeat then too.",
            Ends = "From one version to the next ids may change.",
        },
        new("sandbox.true", "Each rule says where it is from", "Every rule that the sandbox applies names VINR's page, or says that it is assumed, and the tests that show it. Every operation of the client is carried out.")
        {
            Ends = "The documentation is prose and silent on points; nothing has been run against VINR's own service.",
            Page = "sandbox-fidelity.md",
        },
        new("sandbox.deliveries", "Each event goes out once, in order, on time", "Under calls and moves of the clock at once, each receiver gets each event signed, in order, at the documented times, until it has answered or six attempts are over; a receiver that hangs holds nobody else up.")
        {
            Ends = "Switches that double, reorder and delay deliveries do so.",
            Page = "sandbox.md",
        },
        new("sandbox.closed", "Nobody else gets in", "It listens on loopback unless told otherwise, answers nobody without its key, shows the inspector to this machine alone, acts on forms of its own pages alone, runs no script and shows hostile texts as text.")
        {
            Ends = "It is for development: a process of the same user can read its memory, and with `--address` other machines reach what the key protects.",
        },
        new("sandbox.million", "A million calls stay within 1.5 GB", "Answers that are kept for their keys are packed, and a member with years of entries costs no more than a new one.")
        {
            Ends = "Ten million have not been run.",
            Runs = [LongRuns.Soak],
            Page = "performance.md",
        },
    ];
}
