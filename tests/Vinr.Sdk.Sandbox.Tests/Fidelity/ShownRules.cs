using System.Reflection;
using System.Text.RegularExpressions;

namespace Vinr.Sdk.Sandbox.Tests.Fidelity;

/// <summary>Which tests show which rule, read from the sources of all test projects.</summary>
internal static partial class ShownRules
{
    /// <summary>By the id of a rule: class and method of each test, sorted.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(InFile)
        .GroupBy(shown => shown.Rule)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(shown => shown.Test).Distinct().Order(StringComparer.Ordinal)]);

    private static string Root => typeof(ShownRules).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static IEnumerable<(string Rule, string Test)> InFile(string file)
    {
        var text = File.ReadAllText(file);
        foreach (Match mark in Mark().Matches(text))
        {
            var method = Method().Match(text, mark.Index + mark.Length);
            if (method.Success) yield return (mark.Groups["rule"].Value, $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups["name"].Value}");
        }
    }

    [GeneratedRegex("""\[Shows\("(?<rule>[^"]+)"\)\]""")]
    private static partial Regex Mark();

    [GeneratedRegex("""public (?:async )?(?:Task|void|ValueTask) (?<name>\w+)\(""")]
    private static partial Regex Method();
}
