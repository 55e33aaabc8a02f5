namespace Vinr.Sdk.Hosting;

/// <summary>The names of tags. None carries an id of a member.</summary>
internal static class TagNames
{
    public const string EventType = "vinr.event.type";
    public const string EventId = "vinr.event.id";
    public const string Outcome = "vinr.webhook.outcome";
    public const string Check = "vinr.webhook.check";
    public const string Attempt = "vinr.webhook.attempt";
    public const string Stale = "vinr.webhook.stale";
    public const string ErrorType = "error.type";
}
