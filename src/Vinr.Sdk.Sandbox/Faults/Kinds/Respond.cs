using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>Another answer comes than the right one.</summary>
internal sealed record Respond(FaultAnswer Answer, bool Commits, string Name) : FaultKind(Name)
{
    public Respond(FaultAnswer answer, bool Commits) : this(answer, Commits, Commits ? "commit_then_respond" : "respond")
    {
    }

    public override async Task HappenAsync(HttpContext context, RequestDelegate api, string requestId)
    {
        if (Commits)
        {
            var before = context.Response.Headers.ToArray();
            await CommitAsync(context, api).ConfigureAwait(false);
            context.Response.Clear();
            foreach (var header in before) context.Response.Headers.Add(header);
        }

        await Answer.SendAsync(context, requestId).ConfigureAwait(false);
    }
}
