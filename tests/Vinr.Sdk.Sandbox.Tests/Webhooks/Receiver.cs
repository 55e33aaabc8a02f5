using System.Net;
using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>A receiver in the test's hands: it remembers what it got and when, and answers as it is told.</summary>
internal sealed class Receiver
{
    private readonly object _gate = new();
    private readonly SandboxClock _clock;
    private readonly List<Receipt> _all = [];

    public Receiver(VinrSandbox sandbox, params string[] events)
    {
        _clock = sandbox.Clock;
        Target = sandbox.Webhooks.SendTo(ReceiveAsync, events);
    }

    public WebhookTarget Target { get; }

    /// <summary>What it answers; OK unless a test says otherwise.</summary>
    public Func<WebhookMessage, HttpStatusCode> Answer { get; set; } = static _ => HttpStatusCode.OK;

    public IReadOnlyList<Receipt> All
    {
        get
        {
            lock (_gate) return [.. _all];
        }
    }

    public IEnumerable<string> Types => All.Select(receipt => receipt.Message.EventType);

    private Task<HttpStatusCode> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        lock (_gate) _all.Add(new Receipt(message, _clock.UtcNow));
        return Task.FromResult(Answer(message));
    }
}

/// <param name="Message">What came.</param>
/// <param name="At">When, on the sandbox's clock.</param>
internal sealed record Receipt(WebhookMessage Message, DateTimeOffset At)
{
    public DateTimeOffset Created => DateTimeOffset.FromUnixTimeSeconds(JsonDocument.Parse(Message.Body).RootElement.GetProperty("created").GetInt64());
}
