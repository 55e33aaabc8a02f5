namespace Vinr.Sdk.Sandbox.Api;

/// <summary>A switch of deliveries as it is ordered over HTTP: every field is read and checked before anything is switched on.</summary>
internal static class SwitchRequests
{
    private const long LongestDelay = 100L * 366 * 24 * 60 * 60;

    public static Func<SandboxWebhooks, WebhookSwitch> Read(RequestObject fields)
    {
        var kind = fields.Require("do");
        switch (kind.Text())
        {
            case "duplicate":
                var times = fields.TakeValue("times") is { } count ? (int)count.Integer(1, int.MaxValue) : 2;
                var twice = Events(fields);
                return webhooks => webhooks.Duplicate(times, twice);
            case "delay":
                var duration = Seconds(fields.Require("seconds"));
                var late = Events(fields);
                return webhooks => webhooks.Delay(duration, late);
            case "reorder":
                var mixed = Events(fields);
                return webhooks => webhooks.Reorder(mixed);
            case "pause":
                return static webhooks => webhooks.Pause();
            default:
                throw kind.Invalid("must be one of: duplicate, reorder, delay, pause");
        }
    }

    public static TimeSpan Seconds(RequestField field) => TimeSpan.FromTicks(field.Integer(0, LongestDelay) * TimeSpan.TicksPerSecond);

    private static string[] Events(RequestObject fields) => fields.TakeValue("events") is { } events ? [.. events.Texts()] : [];
}
