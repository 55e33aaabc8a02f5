using System.Globalization;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>Carries one run out: the flow with what goes wrong, its restarts, the webhooks, and the look at what it has led to.</summary>
/// <param name="fork">Makes the sandbox of a run.</param>
/// <param name="flow">What is explored.</param>
/// <param name="invariant">What must be true in the end.</param>
/// <param name="options">Checked.</param>
internal sealed class RunPlayer(Func<VinrSandbox> fork, Func<ExplorationRun, Task> flow, Func<ExplorationRun, Task> invariant, ExplorationOptions options)
{
    public async Task<ExploredRun> PlayAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var sandbox = fork();
        await using var end = sandbox.ConfigureAwait(false);
        var scene = new RunScene(sandbox, schedule, options, cancellationToken);
        await using var endOfScene = scene.ConfigureAwait(false);
        sandbox.Webhooks.Pause();
        var (pump, ends, problem) = await FlowAsync(scene, cancellationToken).ConfigureAwait(false);
        scene.Calls.EndFlow();
        problem = Joined(problem, await LookAsync(scene, pump.IsGivenUp ? scene.NewPump() : pump, ends.Count - 1, cancellationToken).ConfigureAwait(false));
        scene.Calls.LookAtDeliveries();
        return new ExploredRun(schedule, scene.Calls.Flow, scene.Calls.OnEvents, ends)
        {
            Problem = problem is null ? null : scene.Keys.In(problem),
            Ledger = problem is null ? "" : scene.Ledger(),
            Undelivered = [.. sandbox.Webhooks.Deliveries.Where(static delivery => delivery.State == DeliveryState.Failed).Select(static delivery => delivery.ToString())],
            Happened = scene.Happened(),
        };
    }

    /// <summary>Begins the flow until it comes to a good end, or to one that it will not be begun again from.</summary>
    private async Task<(FlowPump Pump, List<string> Ends, string? Problem)> FlowAsync(RunScene scene, CancellationToken cancellationToken)
    {
        var ends = new List<string>();
        while (true)
        {
            var pump = scene.NewPump();
            var run = scene.Begin(pump, restart: ends.Count);
            scene.Sandbox.Webhooks.BeginAgain();
            var end = await pump.RunAsync(() => flow(run), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            ends.Add(scene.Keys.In(Says(end)));
            var problem = Judge(end, scene.Calls, ends);
            if (problem is not null || IsGood(end)) return (pump, ends, problem);

            await run.GiveUpAsync().ConfigureAwait(false);
        }
    }

    private bool IsGood(FlowEnd end) => end.How == EndOfFlow.Done || (end.How == EndOfFlow.Threw && options.Accepts(end.Failure!));

    /// <summary>What is wrong with a flow that will not be begun again.</summary>
    private string? Judge(FlowEnd end, RunCalls calls, List<string> ends) =>
        calls.AreTooMany ? "The flow makes one call after another, and comes to no end."
        : end.How == EndOfFlow.Stuck ? string.Create(CultureInfo.InvariantCulture, $"The flow waits for something that does not come: nothing happened for {options.Patience.TotalSeconds:0.###} s, or it waits for days.")
        : !IsGood(end) && ends.Count > options.Restarts ? string.Create(CultureInfo.InvariantCulture, $"The flow came to no good end. It was begun {ends.Count} {(ends.Count == 1 ? "time" : "times")}, and the last time it {ends[^1]}.")
        : null;

    /// <summary>Lets the webhooks go out, and asks the invariant and the ledger; null when all is well.</summary>
    private async Task<string?> LookAsync(RunScene scene, FlowPump pump, int restart, CancellationToken cancellationToken)
    {
        var webhooks = await pump.RunAsync(() => DrainAsync(scene.Sandbox, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (webhooks.How != EndOfFlow.Done) return "A receiver of webhooks " + Says(webhooks) + ".";

        var look = scene.Look(pump, restart);
        var end = await pump.RunAsync(() => invariant(look), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (end.How != EndOfFlow.Done) return end.Failure?.Message ?? "The invariant " + Says(end) + ".";

        try
        {
            scene.Sandbox.Ledger.Verify();
            return null;
        }
        catch (InvalidOperationException broken)
        {
            return broken.Message;
        }
    }

    /// <summary>Until every event has been delivered, or has failed for good. The clock moves only to what is to be delivered next.</summary>
    private static async Task DrainAsync(VinrSandbox sandbox, CancellationToken cancellationToken)
    {
        sandbox.Webhooks.Resume();
        await sandbox.Webhooks.WhenIdleAsync(cancellationToken).ConfigureAwait(false);
        while (sandbox.Webhooks.Deliveries.Min(static delivery => delivery.NextAttemptAt) is { } due && due > sandbox.Clock.UtcNow)
            await sandbox.Clock.AdvanceToAsync(due, cancellationToken).ConfigureAwait(false);
    }

    private static string? Joined(string? one, string? other) => one is null || other is null ? one ?? other : $"{one}\n{other}";

    /// <summary>A message as far as it says what happened. What to do then, and until when, is what the flow has been begun again for.</summary>
    private static string WithoutAdvice(string message)
    {
        var advice = message.IndexOf(" It may have acted.", StringComparison.Ordinal);
        return advice < 0 ? message : message[..advice];
    }

    private static string Says(FlowEnd end) => end.How switch
    {
        EndOfFlow.Done => "ended well",
        EndOfFlow.Threw => $"ended with {end.Failure!.GetType().Name}: {WithoutAdvice(end.Failure.Message)}",
        EndOfFlow.Crashed => "crashed",
        _ => "waited without an end",
    };
}
