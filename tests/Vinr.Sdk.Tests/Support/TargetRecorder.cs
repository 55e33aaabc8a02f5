using System.Collections.Concurrent;

namespace Vinr.Sdk.Tests.Support;

/// <summary>Keeps where requests went, and whether they carried the key; answers each as <see cref="Reply.Done"/> does unless told otherwise.</summary>
internal sealed class TargetRecorder(params Reply[] replies) : HttpMessageHandler
{
    private readonly ConcurrentQueue<(Uri Address, bool HasKey)> _targets = new();

    public IReadOnlyList<(Uri Address, bool HasKey)> Targets => [.. _targets];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _targets.Enqueue((request.RequestUri!, request.Headers.NonValidated.Contains("X-Api-Key") || request.Headers.NonValidated.Contains("Authorization")));
        var reply = replies.Length == 0 ? Reply.Done : replies[Math.Min(_targets.Count, replies.Length) - 1];
        return reply.Answer(cancellationToken);
    }
}
