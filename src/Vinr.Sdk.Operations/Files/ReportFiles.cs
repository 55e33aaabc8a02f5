namespace Vinr.Sdk.Operations.Files;

/// <summary>A report is two files side by side: JSON for programs, and a page of HTML to print.</summary>
internal sealed record ReportFiles(string Json, string Page)
{
    /// <summary>Both, from the name of one of them or from a name without an ending.</summary>
    public static ReportFiles For(string path)
    {
        var isNamed = Path.GetExtension(path).ToLowerInvariant() is ".json" or ".html" or ".htm";
        var stem = isNamed ? Path.ChangeExtension(path, null) : path;
        return new(stem + ".json", stem + ".html");
    }

    public void Write(string json, string page)
    {
        WholeFile.Write(Json, json);
        WholeFile.Write(Page, page);
    }
}
