using Vinr.Sdk.Soak.Webhooks;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>Kills instances as machines die, at random moments of a run, and starts each again.</summary>
internal sealed class Reaper(InstanceProcess[] instances, Func<string, Task<InstanceProcess>> start, Random random)
{
    /// <summary>How often it struck.</summary>
    public int Kills { get; private set; }

    /// <param name="kills">How often to strike.</param>
    /// <param name="all">How many deliveries there are.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="token">Ends it.</param>
    public async Task RunAsync(int kills, int all, Func<int> done, CancellationToken token)
    {
        foreach (var moment in Enumerable.Range(0, kills).Select(_ => random.Next(all)).Order().ToArray())
        {
            while (done() < moment) await Task.Delay(1, token);
            var victim = random.Next(instances.Length);
            await instances[victim].KillAsync();
            Kills++;
            var name = instances[victim].Name;
            await instances[victim].DisposeAsync();
            instances[victim] = await start(name);
        }
    }
}
