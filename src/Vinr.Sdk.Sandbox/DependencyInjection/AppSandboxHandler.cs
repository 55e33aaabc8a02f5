namespace Vinr.Sdk.Sandbox.DependencyInjection;

/// <summary>The transport of an app's clients: they are made before the sandbox that they talk to.</summary>
internal sealed class AppSandboxHandler(AppSandbox sandbox) : HttpMessageHandler
{
    /// <exception cref="HttpRequestException">The sandbox does not run: like a refused connection, so that it is clear that nothing was sent.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        sandbox.Way is { } way
            ? way.SendAsync(request, cancellationToken)
            : Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, AppSandbox.NotRunning));
}
