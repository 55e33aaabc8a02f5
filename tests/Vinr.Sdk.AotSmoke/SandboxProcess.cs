using System.Diagnostics;

namespace Vinr.Sdk.AotSmoke;

/// <summary>The stand-alone sandbox, in a process of its own.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string address, string key)
    {
        _process = process;
        BaseAddress = new Uri(address);
        SecretKey = key;
    }

    public Uri BaseAddress { get; }

    public string SecretKey { get; }

    public static async Task<SandboxProcess> StartAsync(string[] command)
    {
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        string? address = null, key = null;
        while (address is null || key is null)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new SmokeException("The sandbox ended before it told its address and its key.");
            address ??= Field(line, "address");
            key ??= Field(line, "key");
        }

        return new SandboxProcess(process, address, key);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // "  address  http://127.0.0.1:41235/v1"
    private static string? Field(string line, string name) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, var value] && word == name ? value : null;
}
