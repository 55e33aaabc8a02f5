using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The request waits before it goes on.</summary>
internal sealed record Latency(TimeSpan Duration, TimeProvider Time) : FaultKind("delay")
{
    public override bool LetsOthersFollow => true;

    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        await Task.Delay(Duration, Time, context.RequestAborted).ConfigureAwait(false);
        await api(context).ConfigureAwait(false);
    }
}
