namespace Vinr.Sdk.Benchmarks.Variants;

/// <summary>A variant that can be made, and what to know of it.</summary>
/// <param name="Name">In tables and in JSON.</param>
/// <param name="NotIdentical">What it does differently from the floor; null when nothing.</param>
/// <param name="Make">Makes it over a transport and a base address, which ends in a slash.</param>
internal sealed record VariantKind(string Name, string? NotIdentical, Func<HttpMessageHandler, Uri, Variant> Make)
{
    /// <summary>Looks like a key and is none.</summary>
    public const string Key = "sk_test_51HgQzXw9VtPq7KdJmR3yLbN";

    public static readonly VariantKind Floor = new(
        "floor", "the yardstick: hand-written HttpClient, source-generated JSON, the same four headers, a new GUID as key, one deserialization straight from the stream; its only resilience is HttpClient.Timeout",
        static (handler, address) => new FloorVariant(handler, address));

    public static readonly VariantKind Vinr = new(
        "Vinr.Sdk", "default options, everything on: key, retries, both deadlines, typed errors, response metadata, telemetry without a listener",
        static (handler, address) => VinrVariant.Direct(handler, address));

    public static readonly VariantKind AddVinr = new(
        "AddVinr", "the same through services.AddVinr(…) and IHttpClientFactory",
        static (handler, address) => VinrVariant.Injected(handler, address));

    public static readonly VariantKind Refit = new(
        "Refit", "Task<T> with source-generated JSON; no retries, no typed errors beyond ApiException",
        static (handler, address) => new RefitVariant(handler, address));

    public static readonly VariantKind Stripe = new(
        "Stripe.net", "53.1.0, its own customer: form-encoded requests, answers of the same length in Stripe's shape, a model of some thirty fields; retries and a new key per POST as here",
        static (handler, address) => new StripeVariant(handler, address));

    public static readonly VariantKind Octokit = new(
        "Octokit", "14.0.0 through its Connection with the floor's model: no key, no retries; lists are read as one object, and it cannot page over VINR's cursors",
        static (handler, address) => new OctokitVariant(handler, address));

    public static readonly VariantKind[] All = [Floor, Vinr, AddVinr, Refit, Stripe, Octokit];
}
