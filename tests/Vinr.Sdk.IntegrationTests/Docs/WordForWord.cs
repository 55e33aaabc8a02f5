using System.Reflection;
using System.Text.RegularExpressions;

namespace Vinr.Sdk.IntegrationTests.Docs;

/// <summary>The programs that a document shows, and those that a source file of the tests marks to be shown.</summary>
internal static partial class WordForWord
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = typeof(WordForWord).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <param name="document">From the root of the repository.</param>
    public static IEnumerable<string> Shown(string document) => Blocks(CodeBlocks(), document);

    /// <summary>What stands between "begin" and "end".</summary>
    /// <param name="source">From the root of the repository.</param>
    public static IEnumerable<string> Compiled(string source) => Blocks(CompiledBlocks(), source);

    private static IEnumerable<string> Blocks(Regex pattern, string file) =>
        pattern.Matches(File.ReadAllText(Path.Combine(Root, file))).Select(match => Unindented(match.Groups[1].Value));

    private static string Unindented(string block)
    {
        var lines = block.Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..].TrimEnd() : "")).Trim();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("// begin\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex CompiledBlocks();
}
