namespace LaunchGuide;

/// <summary>Cuts the region named <c>shown</c> out of a class's own source, which is embedded at build: what is shown is what ran.</summary>
internal static class ShownSource
{
    /// <returns>The lines, without their common indentation; empty when the class shows nothing.</returns>
    public static IReadOnlyList<string> Of(object instance)
    {
        var type = instance.GetType();
        using var source = type.Assembly.GetManifestResourceStream($"{type.Name}.cs")
            ?? throw new InvalidOperationException($"The source of {type.Name} is not embedded.");
        using var reader = new StreamReader(source);
        return Unindent(Region(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')));
    }

    private static List<string> Region(string[] source) =>
    [
        .. source
            .SkipWhile(line => line.Trim() != "#region shown")
            .Skip(1)
            .TakeWhile(line => line.Trim() != "#endregion"),
    ];

    private static List<string> Unindent(List<string> lines)
    {
        var indentation = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return lines.ConvertAll(line => line.Length > 0 ? line[indentation..] : line);
    }
}
