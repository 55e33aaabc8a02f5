using Xunit;

namespace Vinr.Sdk.Tests.Support;

/// <summary>
/// A program that a test needs and the .NET SDK does not bring. Without it the test is skipped, with a reason that says how to get it;
/// where <c>VINR_REQUIRE_TOOLS</c> is set, as in CI, it fails instead.
/// </summary>
internal sealed record Tool(string Program, string Package)
{
    public static Tool Chromium { get; } = new("chromium", "chromium");

    public static Tool PostgreSql { get; } = new("initdb", "postgresql") { Versions = "/usr/lib/postgresql" };

    public static Tool Redis { get; } = new("redis-server", "redis-server");

    /// <summary>Where Debian keeps several versions beside each other, which are on nobody's path.</summary>
    public string? Versions { get; private init; }

    /// <summary>The full path of the program. Skips the test when it is missing.</summary>
    public string Path()
    {
        if (Find() is { } path) return path;

        var reason = $"Needs {Program}: on Debian, apt-get install {Package}.";
        Assert.False(Environment.GetEnvironmentVariable("VINR_REQUIRE_TOOLS") is { Length: > 0 }, reason);
        Assert.Skip(reason);
        return "";
    }

    private string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Directory.Exists(Versions) ? Directory.GetDirectories(Versions).OrderDescending().Select(version => System.IO.Path.Combine(version, "bin")) : [])
            .Select(folder => System.IO.Path.Combine(folder, Program))
            .FirstOrDefault(File.Exists);
}
