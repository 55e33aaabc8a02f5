namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class ExplorePromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("explore.finds", "A mistake that a failure brings out is found", "`ExploreAsync` runs a flow with every failure of its list at every call, alone or in pairs, with crashes and restarts. Eight planted mistakes (a key for each try, an order that is paid too early, a handler that grants twice …) are each found with the smallest schedule; the right versions hold.")
        {
            Assumes = "A flow that makes the same calls each time; one that does not is told so.",
            Ends = "Two calls of a flow that run at once come in one order only. What did not run is the first thing that the report says.",
            Page = "exploring.md",
        },
        new("explore.same", "A finding can be repeated", "The same flow has the same report, and `Only` repeats a finding alone, for a debugger.")
        {
            Ends = "What a flow changes outside of `State` is not taken back between runs.",
            Page = "exploring.md",
        },
        new("explore.samples", "What this project teaches holds", "The checkouts of the sample shop and of the documents are explored, the shop's against every two failures at once: paid once, points spent once, given up without cost.")
        {
            Ends = "Your checkout is another one: explore it.",
            Page = "exploring.md",
        },
    ];
}
