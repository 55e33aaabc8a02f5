using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>What goes wrong in a row of the table.</summary>
/// <param name="Name">As a sentence says it.</param>
/// <param name="Order">Orders it.</param>
internal sealed record Fault(string Name, Func<FaultSetup, SandboxFault> Order)
{
    public static Fault None { get; } = new("nothing is wrong", on => on.DropBeforeCommit().WithProbability(0));

    public static Fault CommitThenDrop { get; } = new("the answer is lost once", on => on.CommitThenDrop().Once());

    public static Fault CommitThenDropAlways { get; } = new("every answer is lost", on => on.CommitThenDrop());

    public static Fault DropBeforeCommit { get; } = new("the connection drops once", on => on.DropBeforeCommit().Once());

    public static Fault DropBeforeCommitAlways { get; } = new("every connection drops", on => on.DropBeforeCommit());

    public static Fault CommitThen500 { get; } = new("it is done and then a 500", on => on.CommitThenRespondWith(500).Once());

    public static Fault InProgressTwice { get; } = new("the first request still runs, twice", on => on.RespondWith(409, "idempotency_in_progress").Times(2));

    public static Fault InProgressAlways { get; } = new("the first request still runs for good", on => on.RespondWith(409, "idempotency_in_progress"));

    public static Fault UnavailableAlways { get; } = new("the service is down", on => on.RespondWith(503));

    public static Fault UnavailableForTwoSeconds { get; } = new("a 503 asks for 2 s", on => on.RespondWith(503, headers: new() { ["Retry-After"] = "2" }).Once());

    /// <summary>The service's clock is years off; what counts is how far its two dates are apart.</summary>
    public static Fault UnavailableUntilADate { get; } = new("a 503 asks by date on a skewed clock", on => on.RespondWith(503, headers: new()
    {
        ["Date"] = "Wed, 21 Oct 2015 07:28:00 GMT",
        ["Retry-After"] = "Wed, 21 Oct 2015 07:28:02 GMT",
    }).Once());

    public static Fault RateLimitedForAnHour { get; } = new("a 429 asks for an hour", on => on.RespondWith(429, headers: new() { ["Retry-After"] = "3600" }));

    public static Fault NotImplemented { get; } = new("a 501", on => on.RespondWith(501));

    public static Fault Hang { get; } = new("no request is ever answered", on => on.HangBeforeCommit());

    public static Fault CommitThenHang { get; } = new("no request is ever answered but done", on => on.CommitThenHang());

    public static Fault BadGateway { get; } = new("a proxy answers HTML, once", on => on.BadGateway().Once());

    public static Fault BadGatewayAlways { get; } = new("a proxy answers HTML", on => on.BadGateway());

    public static Fault Empty500 { get; } = new("an empty 500", on => on.RespondWith(500, body: "").Once());

    public static Fault Truncated { get; } = new("the answer breaks off", on => on.TruncateAnswer().Once());

    public static Fault TruncatedAlways { get; } = new("every answer breaks off", on => on.TruncateAnswer());

    public static Fault Html200 { get; } = new("a 200 of HTML", on => on.CommitThenRespondWith(200, body: "<html></html>", headers: new() { ["Content-Type"] = "text/html" }));

    public static Fault Redirect { get; } = new("a redirect", on => on.RespondWith(307, body: "", headers: new() { ["Location"] = "https://elsewhere.invalid/v1" }));

    /// <summary>Malformed, or of the past, or beyond anything.</summary>
    public static Fault RetryAfter(string value) => new($"a 503 asks for \"{value}\"", on => on.RespondWith(503, headers: new() { ["Retry-After"] = value }).Once());
}
