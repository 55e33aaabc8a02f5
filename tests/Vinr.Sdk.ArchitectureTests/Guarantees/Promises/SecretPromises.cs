namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class SecretPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("secrets.texts", "The secret key is in no text", "No exception, message, `ToString` or debugger's view shows the secret key, also where VINR, a proxy or a layer below echoes it in bodies, headers or errors of its own: it is replaced, before anything is cut.")
        {
            Ends = "What a handler of the app writes down by itself, and a memory dump, hold what they hold. A key that was changed by whoever echoes it is not recognized.",
        },
        new("secrets.telemetry", "Telemetry names nobody", "No span, metric or log message of the SDK carries the key, a member's id, an e-mail address or an amount.")
        {
            Ends = "The platform's own HTTP spans, if the app switches them on, carry addresses, and so ids of resources. Ids of events are in the spans and messages of webhooks.",
            Page = "telemetry.md",
        },
        new("secrets.door", "The key goes to the host of the options and to no other", "Scheme, host and port cannot come from a path, redirects are not followed, plain HTTP goes to loopback alone and past every proxy, and a request that a handler has turned to another host is held back before the key is on it, and once more where it is sent.")
        {
            Assumes = "DNS and TLS of the platform. `BaseAddress` is what the app says: VINR's other known host is refused, any other is taken.",
            Ends = "A chain of handlers that has sent something before a client got it cannot be watched at its end.",
            Page = "errors.md",
        },
        new("secrets.webhooks", "A webhook secret is in no text", "Options, exceptions and answers of the receiver show no webhook secret, no signature and no body; the secret in VINR's answer to the creation of an endpoint is in the model alone. An API key in its place is refused, and not shown.")
        {
            Ends = "The model that holds it writes it when it is serialized.",
        },
        new("secrets.live", "Test tools refuse live keys unless told otherwise", "The sandbox, its tool and the walkthrough refuse live keys, the client refuses a live key for VINR's sandbox and a test key for its live host, and every command of `vinr` needs `--live` for one. None of them repeats the key.")
        {
            Ends = "A `BaseAddress` of your own gets whatever key it is given.",
        },
    ];
}
