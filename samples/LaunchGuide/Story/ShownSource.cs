namespace LaunchGuide;

/// <summary>Cuts the regions named <c>shown</c> out of a class's own source, which is embedded at build: what is shown is what ran.</summary>
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

    private static List<string> Region(string[] source)
    {
        List<string> shown = [];
        var inside = false;
        foreach (var line in source)
        {
            if (line.Trim() == "#endregion") inside = false;
            if (inside) shown.Add(line);
            if (line.Trim() != "#region shown") continue;
            if (shown.Count > 0) shown.Add("");
            inside = true;
        }

        return shown;
    }

    private static List<string> Unindent(List<string> lines)
    {
        var indentation = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return lines.ConvertAll(line => line.Length > 0 ? line[indentation..] : line);
    }
}
