using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>No answer comes as long as the client waits.</summary>
internal sealed record Hang(bool Commits) : FaultKind(Commits ? "commit_then_hang" : "hang_before_commit")
{
    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        if (Commits) await CommitAsync(context, api).ConfigureAwait(false);
        else await ReceiveAsync(context).ConfigureAwait(false);
        context.Record()?.Unanswered();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(false);
    }
}
