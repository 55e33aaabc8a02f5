namespace Vinr.Sdk.Hosting;

/// <summary>What to answer to a delivery: 2xx tells VINR not to send the event again, anything else to do so.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">A problem document that says what the status says and nothing more (<c>application/problem+json</c>); empty with a 200.</param>
/// <param name="RetryAfter">The value of <c>Retry-After</c>, whole seconds; null without.</param>
public readonly record struct DeliveryAnswer(int StatusCode, ReadOnlyMemory<byte> Body = default, TimeSpan? RetryAfter = null)
{
    private static readonly byte[] BadRequest = """{"type":"about:blank","title":"Bad Request","status":400}"""u8.ToArray();
    private static readonly byte[] Unauthorized = """{"type":"about:blank","title":"Unauthorized","status":401}"""u8.ToArray();
    private static readonly byte[] TooLarge = """{"type":"about:blank","title":"Content Too Large","status":413}"""u8.ToArray();
    private static readonly byte[] Failed = """{"type":"about:blank","title":"Internal Server Error","status":500}"""u8.ToArray();
    private static readonly byte[] Unavailable = """{"type":"about:blank","title":"Service Unavailable","status":503}"""u8.ToArray();

    /// <summary>A signed body that is no event.</summary>
    internal static DeliveryAnswer NotAnEvent { get; } = new(400, BadRequest);

    /// <summary>A delivery that is not to be believed.</summary>
    internal static DeliveryAnswer NotBelieved(VinrWebhookCheck check) => check == VinrWebhookCheck.BodyTooLarge ? new(413, TooLarge) : new(401, Unauthorized);

    internal static DeliveryAnswer For(VinrEventOutcome outcome, TimeSpan lease) => outcome switch
    {
        VinrEventOutcome.Handled or VinrEventOutcome.Queued or VinrEventOutcome.Stored or VinrEventOutcome.Duplicate or VinrEventOutcome.Unhandled => new(200),
        VinrEventOutcome.Failed => new(500, Failed),
        _ => Later(lease),
    };

    internal static DeliveryAnswer Later(TimeSpan after) => new(503, Unavailable, TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(after.TotalSeconds))));
}
