using System.CommandLine;
using System.CommandLine.Help;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Commands;

/// <summary>Lets help fit the screen, and no line of it be longer than is good to read.</summary>
internal static class HelpWidth
{
    private const int Widest = 110;

    public static void Set(Command root, ToolHost host)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction action) action.MaxWidth = Math.Min(host.Output.Profile.Width, Widest);
        }
    }
}
