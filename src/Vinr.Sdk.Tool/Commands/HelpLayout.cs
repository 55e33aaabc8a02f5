using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Commands;

/// <summary>Lets help fit the screen, no line of it be longer than is good to read, and the list of commands say of each what it is for and no more.</summary>
internal sealed class HelpLayout : SynchronousCommandLineAction
{
    private const int Widest = 110;

    private readonly HelpAction _help;

    private HelpLayout(HelpAction help, int width)
    {
        _help = help;
        _help.MaxWidth = Math.Min(width, Widest);
    }

    public override bool ClearsParseErrors => true;

    public static void Set(Command root, ToolHost host)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpLayout((HelpAction)option.Action!, host.Output.Profile.Width);
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands) command.Description = command.Description!.Split('\n')[0];
        return _help.Invoke(parseResult);
    }
}
