namespace Vinr.Sdk.Tests.Support.Webhooks;

/// <summary>A handler that counts its runs, of which the first ones may fail.</summary>
internal sealed class Counting
{
    private int _runs;

    public int Failures { get; init; }

    public int Runs => _runs;

    public Task Run(VinrEvent happened, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _runs) is var run && run <= Failures ? Task.FromException(new TimeoutException($"failure {run}")) : Task.CompletedTask;
}
