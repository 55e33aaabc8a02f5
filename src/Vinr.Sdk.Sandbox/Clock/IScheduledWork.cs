namespace Vinr.Sdk.Sandbox;

/// <summary>What the passing of time sets going in a sandbox.</summary>
internal interface IScheduledWork
{
    /// <summary>When something falls due next; null when nothing will.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Does what has fallen due by the present moment, and starts what only begins then.</summary>
    void DoDue();

    /// <summary>Completes when nothing is due and nothing that was started is still going on.</summary>
    Task WhenIdleAsync(CancellationToken cancellationToken);
}
