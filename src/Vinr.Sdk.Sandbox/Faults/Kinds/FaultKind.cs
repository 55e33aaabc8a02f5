using Microsoft.AspNetCore.Http;

namespace Vinr.Sdk.Sandbox.Faults;

/// <summary>What can go wrong with a request.</summary>
/// <param name="Name">What it is called over HTTP and in messages.</param>
internal abstract record FaultKind(string Name)
{
    /// <summary>Whether another fault may happen to the same request, below this one.</summary>
    public virtual bool LetsOthersFollow => false;

    public virtual bool AppliesTo(string method) => true;

    /// <summary>Lets it happen.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="api">Carries the request out as if nothing was wrong.</param>
    /// <param name="requestId">An id for an answer that the fault gives itself.</param>
    public abstract Task HappenAsync(HttpContext context, RequestDelegate api, string requestId);

    /// <summary>Takes the request in, to its last byte: it has left the client whatever happens now.</summary>
    protected static Task ReceiveAsync(HttpContext context) => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);

    /// <summary>Carries the request out and keeps its answer back.</summary>
    protected static async Task<ReadOnlyMemory<byte>> CommitAsync(HttpContext context, RequestDelegate api)
    {
        var wire = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await api(context).ConfigureAwait(false);
            return held.ToArray();
        }
        finally
        {
            context.Response.Body = wire;
        }
    }
}
