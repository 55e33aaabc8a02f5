using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Requests;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>The connection breaks.</summary>
internal sealed record Drop(bool Commits, string Name) : FaultKind(Name)
{
    public Drop(bool Commits) : this(Commits, Commits ? "commit_then_drop" : "drop_before_commit")
    {
    }

    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        if (Commits) await CommitAsync(context, api).ConfigureAwait(false);
        else await ReceiveAsync(context).ConfigureAwait(false);
        context.Record()?.Unanswered();
        context.Abort();
    }
}
