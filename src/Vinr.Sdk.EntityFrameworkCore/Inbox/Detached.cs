namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Starts what outlives its starter: without the trace, the baggage and the other ambient values of whoever happens to start it.</summary>
internal static class Detached
{
    public static Task Run(Func<Task> work)
    {
        using (ExecutionContext.IsFlowSuppressed() ? null : (AsyncFlowControl?)ExecutionContext.SuppressFlow()) return Task.Run(work, CancellationToken.None);
    }
}
