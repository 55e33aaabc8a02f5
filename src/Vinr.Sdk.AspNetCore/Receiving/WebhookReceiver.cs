using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Vinr.Sdk.AspNetCore;

/// <summary>The endpoint: reads a delivery, verifies it on its raw bytes, and answers by what became of its event.</summary>
internal sealed class WebhookReceiver(EventDispatcher dispatcher, IOptions<VinrWebhookReceiverOptions> options, WebhookMetrics metrics, ILogger<WebhookReceiver> logger)
{
    private readonly VinrWebhookReceiverOptions _options = options.Value;

    public async Task ReceiveAsync(HttpContext http)
    {
        using var span = WebhookSpans.Receive();
        VinrEvent happened;
        try
        {
            happened = await ReadAsync(http).ConfigureAwait(false);
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

        if (happened.Id.Length == 0)
        {
            await RefuseAsync(http, span, "It has no id.").ConfigureAwait(false);
            return;
        }

        // From here on it does not matter whether VINR still waits: a claim that was given up half-way would hold the event for a lease.
        var outcome = await dispatcher.ReceiveAsync(happened).ConfigureAwait(false);
        Record(span, happened, outcome);
        await DeliveryAnswer.ForAsync(http, outcome, _options.ClaimLease).ConfigureAwait(false);
    }

    private async Task<VinrEvent> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        string? Header(string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

        // Nothing is read for who does not even claim to have signed it; the verifier says so.
        if (_options.SignatureHeaders.All(name => StringValues.IsNullOrEmpty(request.Headers[name]))) return VinrWebhook.ConstructEvent([], Header, _options);

        var body = await DeliveryBody.ReadAsync(request.Body, request.ContentLength, _options.MaxBodyBytes, http.RequestAborted).ConfigureAwait(false);
        if (body is not { } read) throw new VinrWebhookSignatureException(string.Create(CultureInfo.InvariantCulture, $"The body is larger than {_options.MaxBodyBytes} bytes ({nameof(_options.MaxBodyBytes)}), and was not looked at.")) { Check = VinrWebhookCheck.BodyTooLarge };

        using (read)
        {
            return VinrWebhook.ConstructEvent(read.Bytes, Header, _options);
        }
    }

    private void Reject(HttpContext http, Activity? span, VinrWebhookSignatureException refusal)
    {
        var check = refusal.Check.ToString();
        WebhookSpans.Rejected(span, check);
        metrics.Rejected(check);
        WebhookLog.Rejected(logger, check, Remote(http), refusal.Age?.TotalSeconds, http.TraceIdentifier, refusal.Message);
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

    private static string? Remote(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
