using Microsoft.AspNetCore.Http.Features;

namespace Vinr.Sdk.Sandbox.Server;

/// <summary>Whether a request's connection still stands. The platform's own feature takes no notice of an abort.</summary>
#pragma warning disable CA1001 // a source without a timer holds nothing to dispose of
internal sealed class InMemoryLifetime : IHttpRequestLifetimeFeature
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _aborted = new();

    public InMemoryLifetime() => RequestAborted = _aborted.Token;

    public CancellationToken RequestAborted { get; set; }

    public bool IsAborted => _aborted.IsCancellationRequested;

    /// <summary>Breaks the connection, from either side.</summary>
    public void Abort() => _aborted.Cancel();
}
