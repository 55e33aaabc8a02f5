namespace Vinr.Sdk.Hosting;

/// <summary>Starts what outlives its starter: without the trace, the baggage and the other ambient values of whoever happens to start it.</summary>
internal static class Detached
{
    public static Task Run(Func<Task> work)
    {
        using (Suppressed()) return Task.Run(work, CancellationToken.None);
    }

    public static Task<T> Run<T>(Func<Task<T>> work)
    {
        using (Suppressed()) return Task.Run(work, CancellationToken.None);
    }

    private static AsyncFlowControl? Suppressed() => ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
}
