using System.Runtime.InteropServices;
using Vinr.Sdk.Tool;
using Vinr.Sdk.Tool.Hosting;

using var interrupt = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return await VinrTool.RunAsync(args, ToolHost.OfThisProcess(interrupt.Token));

// The first time it ends cleanly; the second time at once.
void Interrupt(PosixSignalContext signal)
{
    if (interrupt.IsCancellationRequested) return;
    signal.Cancel = true;
    interrupt.Cancel();
}
