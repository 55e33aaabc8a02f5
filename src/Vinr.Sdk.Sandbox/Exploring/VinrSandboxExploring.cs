using Vinr.Sdk.Sandbox.Exploring;

namespace Vinr.Sdk.Sandbox;

/// <summary>Explores what becomes of an app's flow when something goes wrong.</summary>
public static class VinrSandboxExploring
{
    /// <summary>
    /// Runs a flow against every failure at every call. One run without a failure learns its calls. Then, for each call and each kind of
    /// failure, the flow runs in a fork of this sandbox as it stands; when it crashed or threw, it is begun again as after a restart, with
    /// the same <see cref="ExplorationRun.State{T}"/>; webhooks go out, and the invariant and the ledger are asked.
    /// </summary>
    /// <param name="sandbox">What each run begins with. It is not changed.</param>
    /// <param name="flow">The app's own code: a checkout. It must do the same each time.</param>
    /// <param name="invariant">What must be true in the end: it throws when it is not.</param>
    /// <param name="options">How far to go. Default: one failure at once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found: <c>Assert.True(report.Held, report.ToString())</c>.</returns>
    /// <remarks>Nothing waits: the client of a run backs off on a time that passes by itself. The last report stands in the sandbox's inspector.</remarks>
    /// <exception cref="ArgumentException">A schedule in the options is none, or a number is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example><code>
    /// var report = await sandbox.ExploreAsync(
    ///     async run =>
    ///     {
    ///         var shop = run.State(() => new Shop());
    ///         await shop.CheckoutAsync(run.Vinr, cart, run.CancellationToken);
    ///     },
    ///     async run => Assert.Equal(260, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance));
    /// Assert.True(report.Held, report.ToString());
    /// </code></example>
    public static Task<ExplorationReport> ExploreAsync(
        this VinrSandbox sandbox,
        Func<ExplorationRun, Task> flow,
        Func<ExplorationRun, Task> invariant,
        ExplorationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(invariant);
        options ??= new ExplorationOptions();
        options.Check();
        var only = Read(options.Only);
        var explorer = new Explorer(new RunPlayer(sandbox.Template(), flow, invariant, options), options);

        // Away from the caller's context, which the flow is not to share.
        return Task.Run(
            async () =>
            {
                var report = await (only is null ? explorer.AllAsync(cancellationToken) : explorer.OnlyAsync(only, cancellationToken)).ConfigureAwait(false);
                sandbox.Parts.Explorations.Last = report;
                return report;
            },
            cancellationToken);
    }

    private static Schedule? Read(string? only)
    {
        try
        {
            return only is null ? null : Schedule.Parse(only);
        }
        catch (FormatException problem)
        {
            throw new ArgumentException($"{nameof(ExplorationOptions)}.{nameof(ExplorationOptions.Only)} is no schedule, such as 2:commit_then_drop+4:crash_after. {problem.Message}", nameof(ExplorationOptions.Only), problem);
        }
    }
}
