using System.Runtime.InteropServices;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Sandbox.Host;

if (!HostArguments.TryParse(args, out var options, out var complaint))
{
    await Console.Error.WriteLineAsync(complaint);
    await Console.Error.WriteLineAsync(HostArguments.Usage);
    return 2;
}

if (options is null)
{
    Console.WriteLine(HostArguments.Usage);
    return 0;
}

var stop = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

VinrSandbox sandbox;
try
{
    sandbox = await VinrSandbox.StartAsync(options);
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

await using (sandbox)
{
    Console.WriteLine(Greeting.For(sandbox));
    await stop.Task;
}

Console.WriteLine("Stopped.");
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true; // The process ends by itself, once the sandbox has stopped.
    stop.TrySetResult();
}
