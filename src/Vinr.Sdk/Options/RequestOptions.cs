using System.Text.Json.Nodes;

namespace Vinr.Sdk;

/// <summary>Settings for one call. What is null is taken from <see cref="VinrClientOptions"/>.</summary>
/// <example>
/// <code>
/// // The attempt is stored with the cart, and one more after a refusal or a declined card.
/// var options = new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", cartId, attempt), Timeout = TimeSpan.FromSeconds(5) };
/// var redemption = await vinr.Loyalty.Redemptions.CreateAsync(request, options, cancellationToken);
/// </code>
/// </example>
public sealed record RequestOptions
{
    /// <summary>
    /// The idempotency key of this logical action, at most 255 characters and without control characters. Default: a new one for
    /// each call. Only POSTs carry one. VINR keeps a key for a while: see <see cref="VinrClientOptions.IdempotencyKeyLifetime"/>.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>How often this call may be tried again, 0 to 10.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>How long this call may take in total, in place of <see cref="VinrClientOptions.TotalTimeout"/>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Headers to add. Those that the SDK owns (<c>X-Api-Key</c>, <c>Authorization</c>, <c>Idempotency-Key</c>, <c>Vinr-Version</c>,
    /// <c>User-Agent</c>, <c>Accept</c> and the framing headers) may not be among them.
    /// </summary>
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>Names of linked resources to return whole instead of as an id, such as <c>customer</c> (<c>expand[]</c>, documented).</summary>
    public IReadOnlyList<string>? Expand { get; init; }

    /// <summary>
    /// Fields to add to the body of a POST that this version has no member for, by their name on the wire. One that the request has too,
    /// in camelCase or in snake_case, takes its place; a null is sent as null. A GET or a DELETE has no body: an
    /// <see cref="ArgumentException"/>.
    /// </summary>
    /// <example><code>ExtraFields = new Dictionary&lt;string, JsonNode?&gt; { ["statementDescriptor"] = "SHOP 7" }</code></example>
    public IReadOnlyDictionary<string, JsonNode?>? ExtraFields { get; init; }

    /// <summary>
    /// Parameters to add to the query that this version has no member for. One that the request has already, and the cursors of a list,
    /// are an <see cref="ArgumentException"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ExtraQuery { get; init; }
}
