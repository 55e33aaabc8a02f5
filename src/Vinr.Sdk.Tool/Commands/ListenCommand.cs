using System.CommandLine;
using System.Security.Cryptography;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Hosting;
using Vinr.Sdk.Tool.Output;
using Vinr.Sdk.Tool.Settings;

namespace Vinr.Sdk.Tool.Commands;

/// <summary><c>vinr listen</c></summary>
internal static class ListenCommand
{
    private const string SecretVariable = "VINR_WEBHOOK_SECRET";

    private static readonly Option<string> ForwardTo = new("--forward-to") { Description = "Where your app receives webhooks: http://localhost:5000/webhooks.", Required = true, HelpName = "URL" };
    private static readonly Option<string?> Secret = new("--secret") { Description = $"What deliveries are signed with; your app must know it. (default: {SecretVariable}, or a new one that is printed)", HelpName = "whsec_…" };
    private static readonly Option<string?> Since = new("--since") { Description = "From when on: a time like 2026-01-31T09:00:00Z, or how long ago: 30s, 10m, 2h, 1d. (default: from now on)", HelpName = "TIME" };
    private static readonly Option<string?> Events = new("--events") { Description = "Which events, separated by commas: loyalty.*, payment.completed. (default: all)", HelpName = "TYPES" };
    private static readonly Option<string?> Replay = new("--replay") { Description = "Forward one event once more, and end.", HelpName = "evt_…" };

    public static Command Create(CommandFrame frame)
    {
        var command = new Command("listen",
            """
            Forward VINR's events to an app on this machine, as signed deliveries, and show each with its answer. Ctrl-C ends it.

            It asks VINR for what has happened, so that VINR needs no way in to this machine. A delivery that fails is not repeated by itself: --replay does so.

            Example:
            vinr listen --forward-to http://localhost:5000/webhooks --events 'loyalty.*'
            """)
        {
            ForwardTo, Secret, Since, Events, Replay,
        };
        frame.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandCall call)
    {
        var arguments = call.Arguments;
        var given = arguments.GetValue(Secret) ?? call.Host.Variable(SecretVariable);
        var generated = string.IsNullOrEmpty(given) ? "whsec_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(24)).ToLowerInvariant() : null;
        if (given is { Length: > 0 } && !given.StartsWith("whsec_", StringComparison.Ordinal))
            throw new InputException($"--secret (or {SecretVariable}) is no webhook secret: those begin with whsec_. Leave it out to have one made.");

        using var forwarder = new EventForwarder(call.Vinr, new()
        {
            Target = Target(arguments.GetRequiredValue(ForwardTo)),
            Secret = generated ?? given!,
            Since = Moments.Read("--since", arguments.GetValue(Since), call.Host.Time),
            Events = arguments.GetValue(Events)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            TimeProvider = call.Host.Time,
        });
        var view = new ForwardView(call.Screen, generated);
        view.Begin(arguments.GetRequiredValue(ForwardTo), given is not null && arguments.GetValue(Secret) is null ? SecretVariable : null);
        if (arguments.GetValue(Replay) is { } id) view.Show(await forwarder.ReplayAsync(id, call.Host.Interrupt));
        else await ListenAsync(call, forwarder, view);

        view.End();
        return view.AllAccepted ? ExitCode.Ok : ExitCode.LookAt;
    }

    /// <summary>Until Ctrl-C. That VINR cannot be asked for a while is no end of it.</summary>
    private static async Task ListenAsync(CommandCall call, EventForwarder forwarder, ForwardView view)
    {
        while (true)
        {
            try
            {
                await foreach (var delivery in forwarder.RunAsync(call.Host.Interrupt)) view.Show(delivery);
            }
            catch (VinrException failure) when (failure.IsTransient)
            {
                view.Warn(failure.Message);
                await Task.Delay(TimeSpan.FromSeconds(5), call.Host.Time, call.Host.Interrupt).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (call.Host.Interrupt.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static Uri Target(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var target) && target.Scheme is "http" or "https" ? target
        : throw new InputException("--forward-to is no address of the form http://localhost:5000/webhooks.");
}
