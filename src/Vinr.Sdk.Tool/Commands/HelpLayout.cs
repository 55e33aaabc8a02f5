using System.CommandLine;
using System.CommandLine.Help;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Commands;

/// <summary>Lets help fit the screen, no line of it be longer than is good to read, and the list of commands say of each what it is for and no more.</summary>
internal static class HelpLayout
{
    private const int Widest = 110;

    public static void Set(Command root, ToolHost host)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is not HelpAction action) continue;
            action.MaxWidth = Math.Min(host.Output.Profile.Width, Widest);
            foreach (var command in root.Subcommands) action.Builder.CustomizeSymbol(command, secondColumnText: command.Description!.Split('\n')[0]);
        }
    }
}
