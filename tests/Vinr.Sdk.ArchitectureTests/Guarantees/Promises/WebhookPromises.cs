namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class WebhookPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("webhooks.believed", "Nothing unverified is believed", "An event reaches a handler only if its raw bytes carry an HMAC-SHA256 of one of the secrets, over a timestamp within `Tolerance` (5 minutes). A changed byte, a moved boundary, an old delivery, a missing or doubled header is refused before anything in the body is read.")
        {
            Assumes = "The secret is secret, and the machine's clock is right to within the tolerance. What exactly is signed is assumed ([api-notes.md](api-notes.md)).",
            Ends = "A true delivery that is sent again within the tolerance is believed again: that it is handled once is the inbox's promise.",
            Runs = [LongRuns.Fuzz],
            Page = "webhooks.md",
        },
        new("webhooks.constant", "Signatures are compared in constant time", "Over all pairs of at most 16 signatures and all secrets, without stopping at the first that fits.")
        {
            Ends = "It is shown by what the code calls, and not by a clock.",
        },
        new("webhooks.quiet", "A stranger learns nothing", "Whatever is wrong with a delivery, and whether or not the tenant exists, the answer is the same; the log says which check it was.")
        {
            Ends = "Sizes are told apart: a body above `MaxBodyBytes` is a 413.",
            Page = "webhooks.md",
        },
        new("webhooks.bounded", "A stranger costs little", "A body is read up to its cap and not beyond, whatever it announces; names that are no tenant's fill no memory, keep no store busy and drive no tenant out.")
        {
            Ends = "What the server itself takes (connections, headers) is the server's to bound.",
        },
        new("webhooks.tenants", "No tenant speaks for another", "Each tenant has its secret, handlers and events; ids of two tenants that are alike are different events, and no name leads to what is another's.")
        {
            Assumes = "Tenants do not share a secret.",
            Ends = "Handlers get the tenant's name; that they keep to its data is theirs.",
        },
        new("webhooks.whole", "No field and no kind of event is lost", "An event of a type, or with fields, that this version does not know reaches `On<VinrEvent>` or `On<UnknownEvent>` with all its JSON.")
        {
            Ends = "A signed body without an event id is no event: a 400, told in the log.",
        },
    ];
}
