namespace Vinr.Sdk.Tests.Support;

/// <summary>What a process that is killed looks like from within: from one moment on no request leaves and no answer arrives, whatever the service did.</summary>
internal sealed class AbandoningHandler(HttpMessageHandler inner, int calls) : DelegatingHandler(inner)
{
    private int _left = calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var left = Interlocked.Decrement(ref _left);
        if (left < 0) throw new AbandonedException();

        var response = await base.SendAsync(request, cancellationToken);
        if (Volatile.Read(ref _left) < 0) throw new AbandonedException(); // it acted, and nobody heard of it
        return response;
    }
}

internal sealed class AbandonedException : Exception;
