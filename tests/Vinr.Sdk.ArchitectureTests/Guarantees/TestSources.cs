using System.Text.RegularExpressions;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>The tests of all projects, and what they say of themselves, read from their sources: built are only those of one project.</summary>
internal static partial class TestSources
{
    public static IReadOnlyList<TestMark> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(House.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => In(File.ReadAllText(file), Path.GetRelativePath(House.Root, file).Replace('\\', '/'))),
    ];

    /// <summary>The tests that say they show a promise, by name.</summary>
    public static IEnumerable<TestMark> Keeping(string promise) =>
        All.Where(test => test.Keeps.Contains(promise)).DistinctBy(test => (test.Name, test.File)).OrderBy(test => test.Name, StringComparer.Ordinal);

    /// <summary>Attributes stand on lines of their own, before what they are of.</summary>
    public static IEnumerable<TestMark> In(string source, string file)
    {
        var (type, attributes) = ("", new List<string>());
        foreach (var line in source.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('[')) attributes.Add(line);
            if (Class().Match(line) is { Success: true } declared)
            {
                type = declared.Groups["name"].Value;
                yield return new(type, file, Kept(attributes), IsRun: type.EndsWith("Tests", StringComparison.Ordinal));
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                var isRun = attributes.Any(attribute => Runner().IsMatch(attribute)) && !attributes.Any(attribute => Skipped().IsMatch(attribute));
                yield return new($"{type}.{method.Groups["name"].Value}", file, Kept(attributes), isRun);
            }
            else if (line.Length > 0)
            {
                continue;
            }

            attributes.Clear();
        }
    }

    private static List<string> Kept(IEnumerable<string> attributes) =>
        [.. attributes.SelectMany(attribute => Mark().Matches(attribute)).Select(mark => mark.Groups["promise"].Value)];

    [GeneratedRegex("""^(?:public|internal) (?:\w+ )*class (?<name>\w+)""")]
    private static partial Regex Class();

    [GeneratedRegex("""^public (?:override |virtual )?(?:async )?(?:Task|void|ValueTask) (?<name>\w+)\(""")]
    private static partial Regex Method();

    [GeneratedRegex("""\[(?:Fact|Theory|Property)\b""")]
    private static partial Regex Runner();

    [GeneratedRegex("""\bSkip\s*=""")]
    private static partial Regex Skipped();

    [GeneratedRegex("""\[Keeps\("(?<promise>[^"]+)"\)\]""")]
    private static partial Regex Mark();
}
