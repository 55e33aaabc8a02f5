using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox;

/// <summary>A fault whose kind is still to be said. Each kind orders it at once, for every request that it is meant for.</summary>
public sealed class FaultSetup
{
    internal const string Everything = "*";

    private readonly SandboxFaults _faults;
    private readonly string _on;
    private double _probability = 1;

    internal FaultSetup(SandboxFaults faults, string on) => (_faults, _on) = (faults, on);

    /// <summary>Lets luck decide about each request.</summary>
    /// <param name="probability">From 0 (never) to 1 (always).</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of that range.</exception>
    public FaultSetup WithProbability(double probability)
    {
        _probability = Valid(probability);
        return this;
    }

    /// <summary>The request arrives, nothing is done, and the connection breaks.</summary>
    public SandboxFault DropBeforeCommit() => Order(new Drop(Commits: false));

    /// <summary>The request is carried out, and the connection breaks before its answer.</summary>
    public SandboxFault CommitThenDrop() => Order(new Drop(Commits: true));

    /// <summary>The request arrives, nothing is done, and no answer ever comes; the connection stays open until the client gives up.</summary>
    public SandboxFault HangBeforeCommit() => Order(new Hang(Commits: false));

    /// <summary>The request is carried out, and no answer ever comes; the connection stays open until the client gives up.</summary>
    public SandboxFault CommitThenHang() => Order(new Hang(Commits: true));

    /// <summary>Nothing is done, and this is the answer.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="code">The code in VINR's error object. Default: the usual one of the status, such as <c>rate_limited</c> for 429.</param>
    /// <param name="body">A body of your own, in place of VINR's error object. May be empty.</param>
    /// <param name="headers">Headers to add, such as <c>Retry-After</c>; <c>Content-Type</c> is that of the body, <c>application/json</c> if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of an answer.</exception>
    public SandboxFault RespondWith(int status, string? code = null, string? body = null, Dictionary<string, string>? headers = null) =>
        Order(new Respond(new FaultAnswer(Status(status), code, body, headers), Commits: false));

    /// <summary>The request is carried out, and this is the answer in place of the right one, which stays stored for the idempotency key.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="code">The code in VINR's error object. Default: the usual one of the status.</param>
    /// <param name="body">A body of your own, in place of VINR's error object. May be empty.</param>
    /// <param name="headers">Headers to add.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of an answer.</exception>
    public SandboxFault CommitThenRespondWith(int status, string? code = null, string? body = null, Dictionary<string, string>? headers = null) =>
        Order(new Respond(new FaultAnswer(Status(status), code, body, headers), Commits: true));

    /// <summary>Nothing is done, and a proxy answers 502 with a page of HTML.</summary>
    public SandboxFault BadGateway() => Order(new Respond(FaultAnswer.BadGateway, Commits: false, "bad_gateway"));

    /// <summary>The request is carried out, and its answer breaks off.</summary>
    /// <param name="keepBytes">How many bytes of the body still come. Default: half of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public SandboxFault TruncateAnswer(int? keepBytes = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keepBytes ?? 0, nameof(keepBytes));
        return Order(new Truncate(keepBytes));
    }

    /// <summary>The request is carried out, and the body of its answer comes a few bytes at a time.</summary>
    /// <param name="bytes">How many at a time.</param>
    /// <param name="every">How long between them. Default: 100 ms.</param>
    /// <param name="time">The clock of that. Default: the machine's, since that is what clients wait by.</param>
    /// <remarks>In memory (<see cref="VinrSandbox.CreateHandler"/>) the answer takes as long, and then comes at once.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public SandboxFault SlowDrip(int bytes = 16, TimeSpan? every = null, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Order(new Drip(bytes, Positive(every ?? TimeSpan.FromMilliseconds(100)), time ?? TimeProvider.System));
    }

    /// <summary>The request waits before it is looked at. Another fault can still happen to it after that.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="time">The clock of that. Default: the machine's, since that is what clients wait by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not positive.</exception>
    public SandboxFault Delay(TimeSpan duration, TimeProvider? time = null) =>
        Order(new Latency(Positive(duration), time ?? TimeProvider.System));

    /// <summary>
    /// Reads (GET) are answered with what was true when this was ordered, as by a replica that lags behind. Other requests are
    /// left alone.
    /// </summary>
    public SandboxFault StaleRead() => Order(new Stale(_faults.Replica(null)));

    internal static double Valid(double probability) =>
        probability is >= 0 and <= 1
            ? probability
            : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is a number from 0 to 1.");

    private static int Status(int status) =>
        status is >= 200 and <= 599
            ? status
            : throw new ArgumentOutOfRangeException(nameof(status), status, "The status of an answer is a number from 200 to 599.");

    private static TimeSpan Positive(TimeSpan duration) =>
        duration > TimeSpan.Zero
            ? duration
            : throw new ArgumentOutOfRangeException(nameof(duration), duration, "The duration must be positive.");

    private SandboxFault Order(FaultKind kind) => _faults.Add(_on, _probability, kind);
}
