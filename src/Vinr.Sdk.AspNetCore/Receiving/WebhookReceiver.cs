using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The endpoint: reads a delivery, verifies it on its raw bytes, and answers by what became of its event.</summary>
internal sealed class WebhookReceiver(EventDispatcher dispatcher, IOptions<VinrWebhookReceiverOptions> options, WebhookMetrics metrics, ILogger<EventDispatcher> logger)
{
    private readonly VinrWebhookReceiverOptions _options = options.Value;
    private readonly DeliveryReader _reader = new(options.Value);

    public async Task ReceiveAsync(HttpContext http)
    {
        using var span = WebhookSpans.Receive();
        VinrEvent happened;
        DeliveryBody read;
        try
        {
            (happened, read) = await _reader.ReadAsync(http).ConfigureAwait(false);
        }
        catch (VinrWebhookSignatureException e)
        {
            Reject(http, span, e);
            await DeliveryAnswer.NotBelievedAsync(http, e.Check).ConfigureAwait(false);
            return;
        }
        catch (VinrResponseFormatException e)
        {
            await RefuseAsync(http, span, e.Message).ConfigureAwait(false);
            return;
        }

        using var body = read;
        if (happened.Id.Length == 0)
        {
            await RefuseAsync(http, span, "It has no id.").ConfigureAwait(false);
            return;
        }

        // From here on it does not matter whether VINR still waits: a claim that was given up half-way would hold the event for a lease.
        var outcome = await dispatcher.ReceiveAsync(happened, body.Bytes).ConfigureAwait(false);
        Record(span, happened, outcome);
        await DeliveryAnswer.ForAsync(http, outcome, _options.ClaimLease).ConfigureAwait(false);
    }

    private void Reject(HttpContext http, Activity? span, VinrWebhookSignatureException refusal)
    {
        var check = refusal.Check.ToString();
        WebhookSpans.Rejected(span, check);
        metrics.Rejected(check);
        WebhookLog.Rejected(logger, check, Remote(http), Signed(refusal.Age), http.TraceIdentifier, refusal.Message);
    }

    private Task RefuseAsync(HttpContext http, Activity? span, string reason)
    {
        const string Check = "NotAnEvent";
        WebhookSpans.Rejected(span, Check);
        metrics.Rejected(Check);
        WebhookLog.NotAnEvent(logger, Remote(http), http.TraceIdentifier, reason);
        return DeliveryAnswer.NotAnEventAsync(http);
    }

    private void Record(Activity? span, VinrEvent happened, VinrEventOutcome outcome)
    {
        var (type, name) = (happened.Type.ToString(), WebhookMetrics.NameOf(outcome));
        WebhookSpans.Received(span, happened, outcome);
        metrics.Received(type, outcome, happened.Created == default ? null : _options.TimeProvider.GetUtcNow() - happened.Created);
        if (outcome is VinrEventOutcome.Full or VinrEventOutcome.InProgress) WebhookLog.Deferred(logger, type, happened.Id, name);
        else WebhookLog.Received(logger, type, happened.Id, name);
    }

    // A test server and a Unix socket have none.
    private static string Remote(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "an unknown address";

    private static string Signed(TimeSpan? age) => age switch
    {
        null => "signed at an unknown time",
        { } past when past >= TimeSpan.Zero => string.Create(CultureInfo.InvariantCulture, $"signed {past.TotalSeconds:0} s ago"),
        { } future => string.Create(CultureInfo.InvariantCulture, $"signed {-future.TotalSeconds:0} s from now"),
    };
}
