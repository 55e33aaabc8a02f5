using System.CommandLine;

namespace Vinr.Sdk.Tool.Settings;

/// <summary>What every command takes.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one document of JSON to the output, for programs. Progress and complaints go to the error output either way.",
        Recursive = true,
    };

    public static Option<bool> Live { get; } = new("--live")
    {
        Description = "Needed with a live key: what the command does, it does to real customers.",
        Recursive = true,
    };
}
