using System.Globalization;
using System.Net;

namespace Vinr.Sdk.Sandbox.Host;

/// <summary>The command line of the stand-alone sandbox.</summary>
internal sealed class HostArguments
{
    public static readonly string Usage =
        $"""
        Usage: vinr-sandbox [options]

          --port N         the port to listen on (default: any that is free)
          --address IP     the address to listen on (default: loopback; 0.0.0.0 lets other machines in)
          --key K          the secret key to ask for, sk_test_… (default: a new one)
          --seed N         makes ids and the luck of faults the same on every run
          --scenario NAME  what to begin with: {string.Join(", ", Scenarios.All)} (default: one customer)
          --state FILE     goes on from FILE when it is there, and saves to it on a clean stop
          --open           opens the browser
          --version        says which version this is
          --help           says this
        """;

    /// <summary>How to start. The clock runs with the machine's.</summary>
    public VinrSandboxOptions Options { get; } = new() { ClockRuns = true };

    /// <summary>Where the state is kept; null for nowhere.</summary>
    public string? StateFile { get; private set; }

    public bool OpensBrowser { get; private set; }

    public bool AsksForHelp { get; private set; }

    public bool AsksForVersion { get; private set; }

    /// <summary>What is wrong with the arguments; null when nothing is.</summary>
    public string? Complaint { get; private set; }

    public static HostArguments Parse(string[] args)
    {
        var arguments = new HostArguments();
        for (var rest = args.AsSpan(); rest.Length > 0 && arguments.Complaint is null;) rest = rest[arguments.Take(rest)..];
        return arguments;
    }

    /// <summary>Takes an argument with what belongs to it, and says how many those are.</summary>
    private int Take(ReadOnlySpan<string> args)
    {
        switch (args)
        {
            case ["--help" or "-h", ..]:
                AsksForHelp = true;
                return 1;
            case ["--version", ..]:
                AsksForVersion = true;
                return 1;
            case ["--open", ..]:
                OpensBrowser = true;
                return 1;
            case ["--port", var text, ..] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                Options.Port = port;
                return 2;
            case ["--address", var text, ..] when IPAddress.TryParse(text, out var address):
                Options.Address = address;
                return 2;
            case ["--key", var key, ..] when SandboxSecrets.ProblemOfKey(key) is null:
                Options.SecretKey = key;
                return 2;
            case ["--seed", var text, ..] when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed):
                Options.Seed = seed;
                return 2;
            case ["--scenario", var name, ..] when Scenarios.All.FirstOrDefault(scenario => scenario.Name == name) is { } scenario:
                Options.Scenario = scenario;
                return 2;
            case ["--state", { Length: > 0 } file, ..] when !file.StartsWith("--", StringComparison.Ordinal):
                StateFile = file;
                return 2;
            default:
                Complaint = ComplaintAbout(args);
                return 1;
        }
    }

    /// <summary>Names the argument, and repeats nothing that might be a key.</summary>
    private static string ComplaintAbout(ReadOnlySpan<string> args) => args switch
    {
        ["--port", ..] => "--port needs a number from 0 to 65535.",
        ["--address", ..] => "--address needs an IP address, such as 127.0.0.1 or 0.0.0.0.",
        ["--key", var key, ..] => $"--key {SandboxSecrets.ProblemOfKey(key)}",
        ["--key"] => "--key needs a key, sk_test_….",
        ["--seed", ..] => "--seed needs a whole number.",
        ["--scenario", ..] => $"--scenario needs one of: {string.Join(", ", Scenarios.All)}.",
        ["--state", ..] => "--state needs the name of a file.",
        [var argument, ..] when argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var end =>
            $"Unknown argument: {argument[..end]}=… (a value stands behind a space).",
        [var argument, ..] when argument.StartsWith('-') => $"Unknown argument: {argument}",
        _ => "There is a value without an argument before it: arguments begin with --.",
    };
}
