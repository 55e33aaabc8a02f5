using System.Globalization;
using System.Text;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox;

/// <summary>A request that arrived at a sandbox's <c>/v1</c>, and what became of it. The key that it showed is not kept.</summary>
public sealed class SandboxRequest
{
    private readonly RequestLog _log;
    private readonly RequestTarget _target;
    private KeptBody _body;
    private KeptBody _answer;
    private string? _fault;

    internal SandboxRequest(RequestLog log, string method, RequestTarget target, string? idempotencyKey, DateTimeOffset at)
    {
        (_log, Method, _target, IdempotencyKey, At) = (log, method, target, idempotencyKey, at);
        if (method is not "GET") WriteLog = new WriteLog();
    }

    /// <summary>The client's name of what was asked for, such as <c>loyalty.redemptions.create</c>; null when there is no such operation.</summary>
    public string? Operation => OperationNames.Of(Method, _target.Segments()) is { } name && _log.Operations.Contains(name) ? name : null;

    /// <summary>The verb, such as <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The path with its query, as it was sent: <c>/v1/rewards?limit=3</c>.</summary>
    public string Path => _target.Path + _target.Query;

    /// <summary>The idempotency key that came with it; null without one.</summary>
    public string? IdempotencyKey { get; }

    /// <summary>When it arrived, by the sandbox's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The id that its answer carries; null when it came to none.</summary>
    public string? RequestId { get; private set; }

    /// <summary>The status of its answer; null when none was sent: it is still under way, was dropped, or its client has gone.</summary>
    public int? StatusCode { get; private set; }

    /// <summary>The code of an error answer, such as <c>insufficient_points</c>; null on others.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>Whether the answer was that of an earlier request with the same idempotency key.</summary>
    public bool Replayed { get; private set; }

    /// <summary>What happened to it by order, as <see cref="SandboxFault.Does"/> names it (<c>delay + commit_then_drop</c>); null when nothing did.</summary>
    public string? Fault => _fault;

    /// <summary>
    /// Whether it changed what the sandbox holds, whatever its client heard of it. A replay does not, nor does a refusal; a
    /// declined payment does, since the failed payment is kept.
    /// </summary>
    public bool Acted => WriteLog?.HasWritten ?? false;

    /// <summary>What it changed: the events that were recorded, and the points that moved.</summary>
    public SandboxEffects Effects => new(WriteLog);

    /// <summary>The body that was sent, up to 64 KiB of it; empty without one, null when it was not read or is no longer kept.</summary>
    public string? Body => _body.Text;

    /// <summary>The body of the answer, up to 64 KiB of it; null when none was sent or it is no longer kept.</summary>
    public string? Answer => _answer.Text;

    /// <summary>Its place among all requests, from 1; what it is known by, since not every request comes to an id.</summary>
    internal long Number { get; set; }

    internal WriteLog? WriteLog { get; }

    internal int KeptBytes => _body.Length + _answer.Length;

    /// <summary>Says what was asked and what came of it in one line.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{At:yyyy-MM-dd HH:mm:ss} {Operation ?? Method} {Path}");
        line.Append(StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $" → {status}") : " → no answer");
        if (ErrorCode is not null) line.Append(CultureInfo.InvariantCulture, $" {ErrorCode}");
        if (Replayed) line.Append(" (replayed)");
        if (_fault is not null) line.Append(CultureInfo.InvariantCulture, $", fault {_fault}");
        if (IdempotencyKey is not null) line.Append(CultureInfo.InvariantCulture, $", key {IdempotencyKey}");
        if (Acted) line.Append("; acted");
        if (Effects is { IsEmpty: false } effects) line.Append(CultureInfo.InvariantCulture, $": {effects}");
        return line.ToString();
    }

    internal void Received(ReadOnlyMemory<byte> body) => _body = KeptBody.Of(body);

    /// <summary>To be called before the answer is sent, so that a client that has it finds it here.</summary>
    internal void Answered(ApiResponse answer, string requestId)
    {
        Answered(answer.Status, answer.Body, requestId);
        ErrorCode = answer.ErrorCode;
        Replayed = answer.Replayed;
    }

    internal void Answered(int status, ReadOnlyMemory<byte> body, string? requestId)
    {
        (RequestId, ErrorCode, Replayed) = (requestId, null, false);
        _answer = KeptBody.Of(body);
        StatusCode = status;
    }

    /// <summary>No answer reaches the client, whatever was made ready for it.</summary>
    internal void Unanswered()
    {
        StatusCode = null;
        _answer = default;
    }

    internal void Suffers(string fault) => _fault = _fault is null ? fault : $"{_fault} + {fault}";

    internal void ForgetBodies() => _body = _answer = default;
}
