using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Requests;

internal static class RecordedContext
{
    /// <summary>The record of a request; null when none is kept.</summary>
    public static SandboxRequest? Record(this HttpContext context) => context.Features.Get<SandboxRequest>();
}
