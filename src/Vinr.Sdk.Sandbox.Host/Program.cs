using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Sandbox.Host;

var arguments = HostArguments.Parse(args);
if (arguments.Complaint is { } complaint)
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync(HostArguments.Usage);
    return ExitCode.Usage;
}

if (arguments.AsksForHelp || arguments.AsksForVersion)
{
    Console.WriteLine(arguments.AsksForHelp ? HostArguments.Usage : Version());
    return ExitCode.Ok;
}

var stop = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var (options, stateFile) = (arguments.Options, arguments.StateFile);
if (File.Exists(stateFile)) (options.StateFile, options.Scenario) = (stateFile, null);
VinrSandbox sandbox;
try
{
    sandbox = await VinrSandbox.StartAsync(options);
}
catch (IOException problem) when (problem.InnerException is AddressInUseException)
{
    return await FailAsync($"Port {options.Port} is in use. Stop what listens there, or choose another with --port.");
}
catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    return await FailAsync(problem.Message);
}

await using (sandbox)
{
    Console.WriteLine(Greeting.For(sandbox, stateFile));
    var page = new Uri(sandbox.BaseAddress, "/");
    if (arguments.OpensBrowser && !Browser.Open(page)) Console.WriteLine($"There is no browser to open: see {page}");
    await stop.Task;
    try
    {
        if (stateFile is not null) await sandbox.SaveAsync(stateFile);
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
    {
        return await FailAsync($"What it holds could not be saved: {problem.Message}");
    }
}

Console.WriteLine(stateFile is null ? "Stopped." : $"Saved to {stateFile} and stopped.");
return ExitCode.Ok;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // The process ends by itself, once the sandbox has stopped.
    stop.TrySetResult();
}

static async Task<int> FailAsync(string problem)
{
    await Console.Error.WriteLineAsync(problem);
    return ExitCode.Failed;
}

static string Version() =>
    typeof(HostArguments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
