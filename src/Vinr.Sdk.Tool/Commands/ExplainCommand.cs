using System.CommandLine;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;

namespace Vinr.Sdk.Tool.Commands;

/// <summary><c>vinr explain</c></summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Account = new("ACCOUNT") { Description = "The member's account, loy_…." };

    public static Command Create(CommandFrame frame)
    {
        var command = new Command("explain",
            """
            Say why a member has the balance that it has: every entry of the ledger, oldest first, with what it came from, and whether they add up.

            Example:
            vinr explain loy_7Qk
            """)
        {
            Account,
        };
        frame.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandCall call)
    {
        var explanation = await LedgerExplanation.ReadAsync(call.Vinr, call.Arguments.GetRequiredValue(Account), call.Host.Interrupt);
        if (call.Screen.IsJson) call.Screen.WriteJson(explanation.ToJson());
        else ExplanationView.Show(call.Screen.Output, explanation);
        return explanation.AddsUp ? ExitCode.Ok : ExitCode.LookAt;
    }
}
