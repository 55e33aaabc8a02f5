using System.Diagnostics;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>The tool as a process of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    // Jobs in the background of a shell are started deaf to Ctrl-C, and so would be everything that they start.
    private static readonly string[] Interruptible = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(Shop.Token), process.StandardError.ReadToEndAsync(Shop.Token));
    }

    public static ToolProcess Start(VinrSandbox sandbox, params string[] arguments)
    {
        string[] command = [.. Interruptible, "dotnet", Path.Combine(AppContext.BaseDirectory, "Vinr.Sdk.Tool.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [VinrClient.SecretKeyVariable] = sandbox.SecretKey, [VinrClient.BaseAddressVariable] = sandbox.BaseAddress.ToString() },
        };
        return new(Process.Start(start)!);
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public void Kill() => _process.Kill();

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(Shop.Token);
        return (_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
