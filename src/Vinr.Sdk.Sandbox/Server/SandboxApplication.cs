using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vinr.Sdk.Sandbox.Server;

/// <summary>What both servers run: the loopback one and the one in memory.</summary>
internal sealed class SandboxApplication(RequestDelegate requests) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => requests(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // A context holds nothing of its own.
    }
}
