using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vinr.Sdk.Hosting;

/// <summary>Verifies a delivery on its raw bytes, has its event dispatched, and answers by what became of it.</summary>
internal sealed class WebhookReceiver(ReceiverDirectory receivers, IServiceProvider services, ReceiverNames names, WebhookMetrics metrics, ILogger<WebhookReceiver> logger) : IVinrWebhookReceiver
{
    // Made with the first delivery: the options are checked when the app starts, and this is there before, to hear what to expect.
    private readonly Lazy<EventDispatcher> _dispatcher = new(services.GetRequiredService<EventDispatcher>);

    private static readonly TimeSpan TenantsRetryAfter = TimeSpan.FromSeconds(5);

    public async Task<DeliveryAnswer> ReceiveAsync(IVinrDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var span = WebhookSpans.Receive();
        VinrEvent happened;
        Receiver receiver = default;
        VinrWebhookBody? body = null;
        try
        {
            DeliveryCheck.HasSignature(delivery, receivers.Outline(delivery.Tenant));
            if (await receivers.FindAsync(delivery.Tenant).ConfigureAwait(false) is not { } found) return PutOff(span);
            receiver = found;
            body = await delivery.ReadBodyAsync(receiver.Options, cancellationToken).ConfigureAwait(false);
            happened = DeliveryCheck.Read(delivery, body, receiver);
        }
        catch (VinrWebhookSignatureException e)
        {
            body?.Dispose();
            return Reject(delivery, span, e, isTenant: body is null || receiver.Exists);
        }
        catch (VinrResponseFormatException e)
        {
            body?.Dispose();
            return Refuse(delivery, span, e.Message);
        }

        // From here on it does not matter whether VINR still waits: a claim that was given up half-way would hold the event for a lease.
        using (body)
        {
            var outcome = await _dispatcher.Value.ReceiveAsync(happened, body.Bytes, delivery.Tenant, receiver.Options).ConfigureAwait(false);
            Record(span, happened, outcome, receiver.Options.TimeProvider);
            return DeliveryAnswer.For(outcome, receiver.Options.ClaimLease);
        }
    }

    public void ExpectDeliveries(string? tenant = null)
    {
        if (tenant is not null && !names.Has(tenant)) throw new InvalidOperationException($"There is no receiver for this tenant. Add it: builder.Services.AddVinrWebhooks(\"{tenant}\", …).");
        names.ExpectDeliveries(tenant ?? "");
    }

    public void ExpectDeliveriesOfTenants()
    {
        if (!receivers.HasTenants)
        {
            throw new InvalidOperationException("No tenant is known. Add their receivers by name, AddVinrWebhooks(\"eu\", …), or what looks them up, AddVinrWebhooks(…).UseTenants<…>().");
        }

        foreach (var name in names.Added) names.ExpectDeliveries(name);
    }

    private DeliveryAnswer PutOff(Activity? span)
    {
        const string Check = "TenantUnavailable";
        WebhookSpans.Rejected(span, Check);
        metrics.Rejected(Check);
        return DeliveryAnswer.Later(TenantsRetryAfter);
    }

    private DeliveryAnswer Reject(IVinrDelivery delivery, Activity? span, VinrWebhookSignatureException refusal, bool isTenant)
    {
        var check = isTenant || refusal.Check != VinrWebhookCheck.Mismatch ? refusal.Check.ToString() : "UnknownTenant";
        WebhookSpans.Rejected(span, check);
        metrics.Rejected(check);
        WebhookLog.Rejected(logger, check, Sender(delivery), Signed(refusal.Age), delivery.RequestId ?? "", refusal.Message);
        return DeliveryAnswer.NotBelieved(refusal.Check);
    }

    private DeliveryAnswer Refuse(IVinrDelivery delivery, Activity? span, string reason)
    {
        const string Check = "NotAnEvent";
        WebhookSpans.Rejected(span, Check);
        metrics.Rejected(Check);
        WebhookLog.NotAnEvent(logger, Sender(delivery), delivery.RequestId ?? "", reason);
        return DeliveryAnswer.NotAnEvent;
    }

    private void Record(Activity? span, VinrEvent happened, VinrEventOutcome outcome, TimeProvider time)
    {
        var (type, name) = (happened.Type.ToString(), WebhookMetrics.NameOf(outcome));
        WebhookSpans.Received(span, happened, outcome);
        metrics.Received(type, outcome, happened.Created == default ? null : time.GetUtcNow() - happened.Created);
        if (outcome is VinrEventOutcome.Full or VinrEventOutcome.InProgress) WebhookLog.Deferred(logger, type, happened.Id, name);
        else WebhookLog.Received(logger, type, happened.Id, name);
    }

    // A test server and a Unix socket have none.
    private static string Sender(IVinrDelivery delivery) => delivery.Sender ?? "an unknown address";

    private static string Signed(TimeSpan? age) => age switch
    {
        null => "signed at an unknown time",
        { } past when past >= TimeSpan.Zero => FormattableString.Invariant($"signed {past.TotalSeconds:0} s ago"),
        { } future => FormattableString.Invariant($"signed {-future.TotalSeconds:0} s from now"),
    };
}
