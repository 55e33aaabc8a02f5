using System.Globalization;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Sandbox.Host;

var arguments = HostArguments.Parse(args);
if (arguments.Complaint is { } complaint)
{
    Voice.Complain(complaint);
    Voice.Complain(HostArguments.Usage);
    return ExitCode.Usage;
}

if (arguments.AsksForHelp || arguments.AsksForVersion)
{
    Voice.Say(arguments.AsksForHelp ? HostArguments.Usage : Version());
    return ExitCode.Ok;
}

var (options, stateFile) = (arguments.Options, arguments.StateFile);
if (stateFile is not null && StateTarget.ProblemOf(stateFile) is { } unusable) return Fail(unusable, ExitCode.Usage);

var stop = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

if (File.Exists(stateFile)) (options.StateFile, options.Scenario) = (stateFile, null);
VinrSandbox sandbox;
try
{
    sandbox = await VinrSandbox.StartAsync(options);
}
catch (IOException problem) when (problem.InnerException is AddressInUseException)
{
    return Fail(string.Create(CultureInfo.InvariantCulture, $"Port {options.Port} is in use. Stop what listens there, or choose another with --port."));
}
catch (SocketException problem)
{
    return Fail(
        string.Create(CultureInfo.InvariantCulture, $"Nothing can listen on {options.Address}, port {options.Port} ({problem.Message}). Choose others with --address and --port."),
        problem.SocketErrorCode == SocketError.AddressNotAvailable ? ExitCode.Usage : ExitCode.Failed);
}
catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    return Fail(problem.Message);
}

await using (sandbox)
{
    Voice.Say(Greeting.For(sandbox, stateFile));
    var page = new Uri(sandbox.BaseAddress, "/");
    if (arguments.OpensBrowser && !Browser.Open(page)) Voice.Say($"There is no browser to open: see {page}");
    await stop.Task;
    await sandbox.DisposeAsync(); // Nobody is served any more of whom the file would not know.
    try
    {
        if (stateFile is not null)
        {
            Directory.CreateDirectory(StateTarget.FolderOf(stateFile)); // it was there at the start
            await sandbox.SaveAsync(stateFile);
        }
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
    {
        return Fail($"What it holds could not be saved: {problem.Message}");
    }
}

Voice.Say(stateFile is null ? "Stopped." : $"Saved to {stateFile} and stopped.");
return ExitCode.Ok;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // The process ends by itself, once the sandbox has stopped.
    stop.TrySetResult();
}

static int Fail(string problem, int exitCode = ExitCode.Failed)
{
    Voice.Complain(problem);
    return exitCode;
}

static string Version() =>
    typeof(HostArguments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
