using System.Globalization;
using System.Net;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Sends the events of a sandbox out, signed, as VINR does: to the endpoints of <c>/v1/webhook-endpoints</c> and to receivers that a
/// test names here. A failed delivery is tried again after 1 minute, 5 minutes, 30 minutes, 2 hours and 24 hours of the sandbox's
/// clock, then given up. Each receiver gets one delivery at a time, in the order of their time; no receiver holds up the API, or another
/// receiver. All members can be used by several threads.
/// </summary>
/// <example>
/// <code>
/// sandbox.Webhooks.SendTo(factory.Server.CreateHandler(), "/webhooks/vinr");
/// await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123" });
/// await sandbox.Webhooks.WhenIdleAsync();
/// </code>
/// </example>
public sealed class SandboxWebhooks
{
    /// <summary>For how long two secrets sign by default (assumed).</summary>
    private static readonly TimeSpan UsualOverlap = TimeSpan.FromHours(24);

    private readonly WebhookPipeline _pipeline;
    private int _lastTarget;
    private Queue<WebhookTarget> _startedAgain = [];

    internal SandboxWebhooks(WebhookPipeline pipeline) => _pipeline = pipeline;

    /// <summary>The receivers that were named here, in the order in which they were; not the endpoints of <c>/v1/webhook-endpoints</c>.</summary>
    public IReadOnlyList<WebhookTarget> Targets => Outbox.Targets;

    /// <summary>
    /// The last deliveries as they stand, in the order in which they were planned: <see cref="VinrSandboxOptions.WebhookLogLimit"/> of
    /// them at most.
    /// </summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => _pipeline.Log.Entries;

    /// <summary>The switches that are on, in the order in which they were switched on.</summary>
    public IReadOnlyList<WebhookSwitch> Switches => _pipeline.Switches.On;

    internal string Secret => _pipeline.Secrets.Current;

    internal Outbox Outbox => _pipeline.Outbox;

    internal WebhookSwitches Board => _pipeline.Switches;

    /// <summary>Those who name receivers start again: the first that they name takes the place of the first one there is, and so on.</summary>
    internal void BeginAgain() => _startedAgain = new(Outbox.Targets);

    /// <summary>Sends events to an address, over sockets: no proxy, no redirects.</summary>
    /// <param name="address">Absolute, http or https.</param>
    /// <param name="events">The types of events, <c>*</c> for any text: <c>loyalty.points.earned</c>, <c>loyalty.*</c>. None stands for all.</param>
    /// <returns>The receiver, which gets what is recorded from now on.</returns>
    /// <exception cref="ArgumentException">The address is none to send to, or a type is empty.</exception>
    public WebhookTarget SendTo(Uri address, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SendTo(_pipeline.ReceiverAt(Checked(address, nameof(address))), events);
    }

    /// <summary>Sends events through a handler, for one of a <c>TestServer</c> or <c>WebApplicationFactory</c>: <c>factory.Server.CreateHandler()</c>.</summary>
    /// <param name="handler">Carries the requests. It is not disposed of.</param>
    /// <param name="path">Where to, below <c>http://localhost</c>, or an absolute address.</param>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all.</param>
    /// <returns>The receiver, which gets what is recorded from now on.</returns>
    /// <exception cref="ArgumentException">The path is none, or a type is empty.</exception>
    public WebhookTarget SendTo(HttpMessageHandler handler, string path, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var below = path[0] is '/' or '\\' ? "http://localhost" + path : path; // resolved, "//elsewhere" would be another host
        if (!Uri.TryCreate(new Uri("http://localhost"), below, out var address)) throw new ArgumentException("That is no path to send to.", nameof(path));

        return SendTo(new HttpReceiver(new HttpMessageInvoker(handler, disposeHandler: false), Checked(address, nameof(path))), events);
    }

    /// <summary>Sends events to a method, which answers with a status: any 2xx is a success.</summary>
    /// <param name="receive">An exception that it throws is a failed attempt.</param>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all.</param>
    /// <returns>The receiver, which gets what is recorded from now on.</returns>
    /// <exception cref="ArgumentException">A type is empty.</exception>
    public WebhookTarget SendTo(Func<WebhookMessage, CancellationToken, Task<HttpStatusCode>> receive, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(receive);
        return SendTo(new DelegateReceiver(receive), events);
    }

    /// <summary>Sends events to a method, which succeeds unless it throws.</summary>
    /// <param name="receive">An exception that it throws is a failed attempt.</param>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all.</param>
    /// <returns>The receiver, which gets what is recorded from now on.</returns>
    /// <exception cref="ArgumentException">A type is empty.</exception>
    public WebhookTarget SendTo(Func<WebhookMessage, CancellationToken, Task> receive, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(receive);
        return SendTo(
            async (message, cancellationToken) =>
            {
                await receive(message, cancellationToken).ConfigureAwait(false);
                return HttpStatusCode.OK;
            },
            events);
    }

    /// <summary>
    /// Completes when nothing is due and nothing is on its way: everything recorded so far has been tried once, unless it was delayed or is
    /// paused. What is to be tried again waits for the clock. To be awaited outside of the receivers.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WhenIdleAsync(CancellationToken cancellationToken = default) => Outbox.WhenIdleAsync(cancellationToken);

    /// <summary>Sends an event again, to everybody who wants its type at present: the same id, a new signature and timestamp.</summary>
    /// <param name="eventId">The id of the event, <c>evt_…</c>.</param>
    /// <param name="cancellationToken">Gives up waiting; it is sent all the same.</param>
    /// <returns>The new deliveries, after their first attempts (after none, while deliveries are paused).</returns>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public async Task<IReadOnlyList<WebhookDelivery>> ReplayAsync(string eventId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventId);
        var deliveries = Outbox.Replay(eventId) ?? throw new ArgumentException($"There is no event '{eventId}'.", nameof(eventId));
        await WhenIdleAsync(cancellationToken).ConfigureAwait(false);
        return [.. deliveries.Select(delivery => delivery.Entry)];
    }

    /// <summary>
    /// Replaces <see cref="VinrSandbox.WebhookSecret"/>. For a while deliveries carry two signatures, one of each secret, separated by a
    /// comma (assumed).
    /// </summary>
    /// <param name="overlap">For how long, on the sandbox's clock. Default: 24 hours.</param>
    /// <returns>The new secret.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public string RotateSecret(TimeSpan? overlap = null) => _pipeline.Secrets.Rotate(Checked(overlap));

    /// <summary>Replaces the secret of an endpoint of <c>/v1/webhook-endpoints</c>, for which VINR documents no call.</summary>
    /// <param name="endpoint">Its id, <c>we_…</c>.</param>
    /// <param name="overlap">For how long the old secret signs beside it, on the sandbox's clock. Default: 24 hours.</param>
    /// <returns>The new secret.</returns>
    /// <exception cref="ArgumentException">There is no such endpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public string RotateSecret(string endpoint, TimeSpan? overlap = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(endpoint);
        try
        {
            return RotateEndpoint(endpoint, overlap);
        }
        catch (EngineRefusal refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(endpoint), refusal);
        }
    }

    /// <summary>Delivers each event that is recorded from now on several times, as at-least-once delivery may.</summary>
    /// <param name="times">How often in all. Default: twice.</param>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <exception cref="ArgumentException">A type is empty.</exception>
    public WebhookSwitch Duplicate(int times = 2, params string[] events)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        return _pipeline.Switches.Add(WebhookSwitchKind.Duplicate, events, times);
    }

    /// <summary>
    /// Delivers events that are recorded from now on, and that wait for a receiver at the same time, in an order drawn from
    /// <see cref="VinrSandboxOptions.Seed"/>: those of one call, those that fall due at one moment, and all that <see cref="Pause"/> has
    /// gathered.
    /// </summary>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all; others keep their order, and go first.</param>
    /// <exception cref="ArgumentException">A type is empty.</exception>
    public WebhookSwitch Reorder(params string[] events) => _pipeline.Switches.Add(WebhookSwitchKind.Reorder, events);

    /// <summary>Delivers each event that is recorded from now on so much later, on the sandbox's clock.</summary>
    /// <param name="duration">How much later.</param>
    /// <param name="events">The types of events, <c>*</c> for any text. None stands for all; these others overtake them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    /// <exception cref="ArgumentException">A type is empty.</exception>
    public WebhookSwitch Delay(TimeSpan duration, params string[] events)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return _pipeline.Switches.Add(WebhookSwitchKind.Delay, events, duration: duration);
    }

    /// <summary>Sends nothing until <see cref="Resume"/>, or until the switch is removed. Attempts that are being made end as they do.</summary>
    public WebhookSwitch Pause() => _pipeline.Switches.Add(WebhookSwitchKind.Pause, []);

    /// <summary>Ends every <see cref="Pause"/>. What has gathered goes out at once.</summary>
    public void Resume() => _pipeline.Switches.Remove(static it => it.Kind == WebhookSwitchKind.Pause);

    /// <summary>Takes all switches back: each event is delivered once, in its order, at once.</summary>
    public void Straight() => _pipeline.Switches.Remove(static _ => true);

    /// <exception cref="EngineRefusal">There is no such endpoint.</exception>
    internal string RotateEndpoint(string id, TimeSpan? overlap) => _pipeline.Engine.WebhookEndpoints.RotateSecret(id, Checked(overlap)).Secrets.Current;

    private static Uri Checked(Uri address, string parameter) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new ArgumentException("Webhooks are sent to absolute http and https addresses.", parameter);

    private static TimeSpan Checked(TimeSpan? overlap)
    {
        var length = overlap ?? UsualOverlap;
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero, nameof(overlap));
        return length;
    }

    private WebhookTarget SendTo(IReceiver receiver, string[] events)
    {
        if (_startedAgain.TryDequeue(out var same))
        {
            same.Become(receiver, new EventPatterns(events));
            return same;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"target_{Interlocked.Increment(ref _lastTarget)}");
        var target = new WebhookTarget(id, receiver, new EventPatterns(events), _pipeline.Secrets, Outbox.Remove);
        Outbox.Add(target);
        return target;
    }
}
