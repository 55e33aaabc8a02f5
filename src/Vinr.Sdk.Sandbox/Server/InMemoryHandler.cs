namespace Vinr.Sdk.Sandbox.Server;

/// <summary>Carries requests to the sandbox without a socket. Everything above the socket is the same code.</summary>
internal sealed class InMemoryHandler(SandboxApplication application, CancellationToken sandboxDisposed) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sandboxDisposed.IsCancellationRequested)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The sandbox has been disposed.");

        var exchange = await InMemoryExchange.BeginAsync(request, cancellationToken).ConfigureAwait(false);

        // On another thread, so that callers meet inside the sandbox as they would over sockets.
        var processing = Task.Run(() => ProcessAsync(exchange), CancellationToken.None);
        try
        {
            await processing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            exchange.Abort(); // The sandbox finishes what it has begun, as a server does when its client goes away.
            throw;
        }

        return exchange.ToResponse(request);
    }

    private async Task ProcessAsync(InMemoryExchange exchange)
    {
        var context = application.CreateContext(exchange.Features);
        await application.ProcessRequestAsync(context).ConfigureAwait(false);
    }
}
