using System.Globalization;

namespace Vinr.Sdk.Sandbox.Host;

/// <summary>The command line of the stand-alone sandbox.</summary>
internal static class HostArguments
{
    public const string Usage =
        """
        Usage: [--port N] [--key sk_test_…]

          --port N   the loopback port to listen on (default: any that is free)
          --key K    the secret key to ask for (default: a new one)
        """;

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">What was given.</param>
    /// <param name="options">How to start; null when only help was asked for.</param>
    /// <param name="complaint">What is wrong with the arguments.</param>
    public static bool TryParse(string[] args, out VinrSandboxOptions? options, out string? complaint)
    {
        options = new VinrSandboxOptions { ClockRuns = true };
        complaint = null;
        for (var rest = args.AsSpan(); rest.Length > 0; rest = rest[2..])
        {
            switch (rest)
            {
                case ["--help" or "-h", ..]:
                    options = null;
                    return true;
                case ["--port", var text, ..] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                    options.Port = port;
                    break;
                case ["--port", ..]:
                    complaint = "--port needs a number from 0 to 65535.";
                    return false;
                case ["--key", var key, ..]:
                    options.SecretKey = key;
                    break;
                default:
                    complaint = $"Unknown or incomplete argument: {rest[0]}";
                    return false;
            }
        }

        return true;
    }
}
