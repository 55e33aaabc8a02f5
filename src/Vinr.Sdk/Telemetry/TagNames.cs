namespace Vinr.Sdk.Telemetry;

/// <summary>The names of tags: OpenTelemetry's for HTTP, and a few of our own. None carries an id of a member, an e-mail or an amount.</summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";
    public const string Server = "server.address";
    public const string Port = "server.port";
    public const string ErrorType = "error.type";
    public const string Operation = "vinr.operation";
    public const string Attempts = "vinr.attempts";
    public const string RequestId = "vinr.request_id";
    public const string ErrorCode = "vinr.error_code";
    public const string Replayed = "vinr.replayed";
    public const string OutcomeUnknown = "vinr.outcome_unknown";
}
