using System.Globalization;
using System.Text;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox;

/// <summary>What is sent in one attempt to deliver an event: what a receiver gets over HTTP, for one that is a method of a test.</summary>
[SandboxRule("webhooks.headers", Grade.Documented, "Deliveries carry X-Vinr-Signature and X-Vinr-Timestamp.", Page = "Webhooks, Webhook endpoints (API reference)")]
[SandboxRule("webhooks.signature", Grade.Assumed, "Deliveries are signed as Vinr.Sdk reads signatures; during the rotation of a secret with both.")]
public sealed class WebhookMessage
{
    internal const string SignatureHeader = "X-Vinr-Signature";
    internal const string TimestampHeader = "X-Vinr-Timestamp";

    internal WebhookMessage(EventRecord record, ReadOnlyMemory<byte> body, int attempt, DateTimeOffset at, string[] secrets)
    {
        (EventId, EventType, Attempt, Body) = (record.Id, record.Type, attempt, body);
        Timestamp = WebhookSigner.Timestamp(at);
        Signature = WebhookSigner.Sign(body.Span, at, secrets);
    }

    /// <summary>The id of the event. The same on every attempt, and for every receiver.</summary>
    public string EventId { get; }

    /// <summary>The type of the event.</summary>
    public string EventType { get; }

    /// <summary>1 for the first attempt.</summary>
    public int Attempt { get; }

    /// <summary>The event as JSON, exactly the bytes that are signed.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary><see cref="Body"/> as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The value of <c>X-Vinr-Signature</c>; two signatures and a comma while a secret is being replaced.</summary>
    public string Signature { get; }

    /// <summary>The value of <c>X-Vinr-Timestamp</c>: the sandbox's time of this attempt, in Unix seconds.</summary>
    public string Timestamp { get; }

    /// <summary>It in a few words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{EventId} {EventType}, attempt {Attempt}");
}
