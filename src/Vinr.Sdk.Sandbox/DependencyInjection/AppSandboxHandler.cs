namespace Vinr.Sdk.Sandbox.DependencyInjection;

/// <summary>The transport of an app's clients: they are made before the sandbox that they talk to.</summary>
internal sealed class AppSandboxHandler(AppSandbox sandbox) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        sandbox.Way.SendAsync(request, cancellationToken);
}
