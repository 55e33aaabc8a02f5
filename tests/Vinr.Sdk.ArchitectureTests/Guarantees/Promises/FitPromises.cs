namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class FitPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("fit.bytes", "A call has a budget of bytes", "A POST, a GET and a list of 100 allocate no more than their budgets, which stand beside a client written by hand; a release build is measured by every test run. While nobody listens, telemetry allocates nothing.")
        {
            Ends = "Times are measured by hand, and not promised: machines differ.",
            Runs = [LongRuns.Benchmarks],
            Page = "performance.md",
        },
        new("fit.aot", "It can be compiled natively", "Every package for apps but the one on EF Core is built with the analyzers for trimming and native compilation, whose warnings are errors; `.ci/run` publishes a program in which the client is rooted whole, holds it to a size, and makes every call with it.")
        {
            Ends = "`Vinr.Sdk.EntityFrameworkCore` is bound to what EF Core can; the tools are not native.",
        },
        new("fit.surface", "Nothing of others is in the public surface", "No type of Refit or Polly is public, everything public is documented, tokens are last, whatever can be called can be replaced in a test of yours.")
        {
            Ends = "Types of `Microsoft.Extensions.*` and `System.Threading.RateLimiting` are, and those of ASP.NET Core, EF Core and StackExchange.Redis in the packages that are named after them.",
        },
        new("fit.taught", "What the documents show is compiled and run", "The programs of README and of the pages on testing, checkout, exploring and calls beyond the SDK stand word for word in tests that run them; every idempotency key that is taught names an attempt, or says why not.")
        {
            Ends = "Snippets of the other pages are checked by eye.",
        },
        new("fit.floors", "Layers are enforced", "A folder uses only folders below it, in every project, as the pictures say.")
        {
            Ends = "It is held from build to build, and no promise to users: only the public surface is.",
            Page = "architecture.md",
        },
    ];
}
