using System.CommandLine;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;
using Vinr.Sdk.Tool.Settings;

namespace Vinr.Sdk.Tool.Commands;

/// <summary>What is the same for all commands: a client, and what a failure means.</summary>
internal sealed class CommandFrame(ToolHost host)
{
    public ToolHost Host => host;

    /// <summary>Gives a command what it does; it returns the exit code.</summary>
    public void SetAction(Command command, Func<CommandCall, Task<int>> action) => command.SetAction((arguments, _) => RunAsync(arguments, action));

    private async Task<int> RunAsync(ParseResult arguments, Func<CommandCall, Task<int>> action)
    {
        var screen = new Screen(host, arguments.GetValue(CommonOptions.Json));
        try
        {
            var settings = KeySettings.Read(host, arguments.GetValue(CommonOptions.Live));
            using var vinr = new VinrClient(settings.Options);
            return await action(new(arguments, screen, vinr, settings, host));
        }
        catch (Exception failure)
        {
            return screen.Complain(Failures.TextOf(failure), Failures.CodeOf(failure));
        }
    }
}

/// <summary>A command that was called.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Screen">Where it says what.</param>
/// <param name="Vinr">The client.</param>
/// <param name="Settings">Key and address.</param>
/// <param name="Host">The machine.</param>
internal sealed record CommandCall(ParseResult Arguments, Screen Screen, VinrClient Vinr, KeySettings Settings, ToolHost Host);
