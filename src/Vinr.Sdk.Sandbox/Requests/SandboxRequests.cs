using System.Collections;
using System.IO.Enumeration;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// Requests that arrived at a sandbox, newest last. It is a view: it shows what there is whenever it is asked. What it shows
/// are the newest <see cref="VinrSandboxOptions.RequestHistory"/> requests to <c>/v1</c>, refused ones included.
/// </summary>
/// <example>
/// <code>
/// Assert.Single(sandbox.Requests.To("loyalty.redemptions.create").Acted);
/// Assert.Equal(422, sandbox.Requests.Last?.StatusCode);
/// </code>
/// </example>
public sealed class SandboxRequests : IReadOnlyList<SandboxRequest>
{
    private readonly RequestLog _log;
    private readonly Func<SandboxRequest, bool>? _isShown;

    internal SandboxRequests(RequestLog log, Func<SandboxRequest, bool>? isShown = null) => (_log, _isShown) = (log, isShown);

    /// <summary>How many there are.</summary>
    public int Count => _isShown is null ? _log.All.Length : Shown.Count();

    /// <summary>The newest; null when there is none.</summary>
    public SandboxRequest? Last => Shown.LastOrDefault();

    /// <summary>Those that changed what the sandbox holds; see <see cref="SandboxRequest.Acted"/>.</summary>
    public SandboxRequests Acted => Where(static request => request.Acted);

    /// <summary>Those that were answered with an error, or not at all.</summary>
    public SandboxRequests Failed => Where(static request => request.StatusCode is not (>= 200 and < 300));

    private IEnumerable<SandboxRequest> Shown => _isShown is null ? _log.All : _log.All.Where(_isShown);

    /// <summary>One of them, oldest first.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public SandboxRequest this[int index] => Shown.ElementAt(index);

    /// <summary>Those to some operations.</summary>
    /// <param name="operation">The client's name of it, <c>loyalty.redemptions.create</c>, or one with <c>*</c> for any text: <c>loyalty.*</c>.</param>
    /// <exception cref="ArgumentException">The sandbox has no such operation; the message lists those that it has.</exception>
    public SandboxRequests To(string operation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        if (!_log.Operations.Any(known => FileSystemName.MatchesSimpleExpression(operation, known, ignoreCase: false)))
            throw new ArgumentException($"The sandbox has no operation \"{operation}\". It has: {string.Join(", ", _log.Operations)}.", nameof(operation));

        return Where(request => request.Operation is { } name && FileSystemName.MatchesSimpleExpression(operation, name, ignoreCase: false));
    }

    /// <summary>Those with an idempotency key: the attempts of one call.</summary>
    /// <param name="idempotencyKey">The key.</param>
    public SandboxRequests WithKey(string idempotencyKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        return Where(request => request.IdempotencyKey == idempotencyKey);
    }

    /// <summary>Forgets every request, those that this view does not show included.</summary>
    public void Clear() => _log.Clear();

    /// <inheritdoc />
    public IEnumerator<SandboxRequest> GetEnumerator() => Shown.GetEnumerator();

    /// <summary>A line for each.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Shown);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SandboxRequests Where(Func<SandboxRequest, bool> condition) =>
        new(_log, _isShown is { } isShown ? request => isShown(request) && condition(request) : condition);
}
