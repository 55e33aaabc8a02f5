using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>A read is answered by a sandbox that stayed as this one was.</summary>
internal sealed record Stale(RequestDelegate Replica) : FaultKind("stale_read")
{
    public override bool AppliesTo(string method) => HttpMethods.IsGet(method);

    public override Task HappenAsync(HttpContext context, RequestDelegate api, string requestId) => Replica(context);
}
