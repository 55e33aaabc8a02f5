using System.CommandLine;
using System.CommandLine.Invocation;
using Vinr.Sdk.Tool.Commands;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;
using Vinr.Sdk.Tool.Settings;

namespace Vinr.Sdk.Tool;

/// <summary>The command line.</summary>
internal static class VinrTool
{
    public static async Task<int> RunAsync(string[] arguments, ToolHost host)
    {
        var root = Create(host);
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            var name = parsed.CommandResult.Command == root ? "vinr" : $"vinr {parsed.CommandResult.Command.Name}";
            var problems = string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message).Distinct());
            return new Screen(host, parsed.GetValue(CommonOptions.Json)).Complain($"{problems}{Environment.NewLine}See: {name} --help", ExitCode.Usage);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // Ctrl-C comes through the host, and what is begun is finished
            Output = host.Output.Profile.Out.Writer,
            Error = host.Error.Profile.Out.Writer,
        });
    }

    private static RootCommand Create(ToolHost host)
    {
        var frame = new CommandFrame(host);
        var root = new RootCommand(
            """
            The first day and every day of a VINR loyalty project.

            The key comes from VINR_SECRET_KEY, and is shown nowhere; the address from VINR_BASE_URL, by default VINR's own for the kind of the key.
            Exit codes: 0 all well, 1 something to look at, 2 wrong arguments or settings, 3 VINR could not be asked, 130 interrupted.
            """)
        {
            ImportCommand.Create(frame),
            ReconcileCommand.Create(frame),
            ListenCommand.Create(frame),
            ExplainCommand.Create(frame),
        };
        root.Add(CommonOptions.Json);
        root.Add(CommonOptions.Live);
        HelpLayout.Set(root, host);
        return root;
    }
}
