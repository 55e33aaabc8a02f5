namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class DataPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("data.money", "Money is exact", "Amounts are whole minor units in 64 bits, rates are decimals; nothing is a binary fraction. `Money` converts by ISO 4217 and refuses what it would have to round.")
        {
            Ends = "Whether an amount is right is the shop's.",
        },
        new("data.unknown", "What this version does not know survives", "Unknown fields, values of open sets and kinds of benefits, awards and events are kept and written again as they came; none of them is an exception.")
        {
            Ends = "A known field with a value that its type cannot hold (a text for a number) may be a `VinrResponseFormatException`.",
        },
        new("data.lists", "Lists are whole, once, and end", "`ListAsync` goes from page to page by VINR's cursors and gives each item of each page; a cursor that comes back, or a page that promises more without a way to it, is an error and not an endless loop or a quiet end.")
        {
            Assumes = "VINR's cursors do what they are documented to.",
            Ends = "What is added or deleted while a list is read may or may not be in it.",
        },
        new("data.updates", "An update changes what it names", "A field that is not set is not sent, one that is cleared is sent as null, and a null that slips in through a variable clears nothing.")
        {
            Ends = "Two updates of one resource at once: the last one counts, as VINR has it.",
        },
        new("data.culture", "The machine's country does not matter", "Nothing that is sent, read, saved, compared or said depends on the culture of thread or process, client and sandbox alike.")
        {
            Ends = "Prices on pages are in invariant form, and in no country's own.",
        },
        new("data.json", "Models pass through an app's own JSON", "With `VinrJson.Resolver`, also natively compiled, every model is written and read as the SDK does it; plain options lose nothing either.")
        {
            Ends = "`Optional<T>` refuses to be kept as JSON, since absent and cleared would be the same.",
            Page = "json.md",
        },
    ];
}
