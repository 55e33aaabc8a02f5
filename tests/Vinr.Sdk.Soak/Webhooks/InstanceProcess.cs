using System.Diagnostics;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>An instance of the app from outside.</summary>
internal sealed class InstanceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private InstanceProcess(string name, Process process, Uri address) => (Name, _process, Address) = (name, process, address);

    public string Name { get; }

    /// <summary>Where it receives webhooks.</summary>
    public Uri Address { get; }

    public bool IsAlive { get; private set; } = true;

    /// <param name="name">What the instance is called; it is told, too.</param>
    /// <param name="command">Which program of this one it is.</param>
    /// <param name="arguments">What it is told besides.</param>
    public static async Task<InstanceProcess> StartAsync(string name, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(InstanceProcess).Assembly.Location);
        foreach (var argument in (string[])[command, name, .. arguments]) start.ArgumentList.Add(argument);

        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"Instance {name} did not start.");
        return new(name, process, new Uri(new Uri(address), "/webhooks/vinr"));
    }

    /// <summary>Kills it as a machine dies: nothing is finished and nothing is given back.</summary>
    public async Task KillAsync()
    {
        IsAlive = false;
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
