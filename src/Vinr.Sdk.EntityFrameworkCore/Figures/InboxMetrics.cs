using System.Diagnostics.Metrics;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>The gauges. A collector cannot wait for the database, so they show what was read last.</summary>
internal sealed class InboxMetrics
{
    private InboxFigures _last = InboxFigures.None;

    public InboxMetrics(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create(VinrWebhookTelemetry.MeterName);
        meter.CreateObservableGauge("vinr.webhook.inbox.oldest", () => _last.AgeAt(time.GetUtcNow()).TotalSeconds, "s", "The age of the oldest stored event that is not handled.");
        meter.CreateObservableGauge("vinr.webhook.inbox.dead", () => _last.Dead, "{event}", "Dead letters.");
    }

    public void Show(InboxFigures figures) => _last = figures;
}
