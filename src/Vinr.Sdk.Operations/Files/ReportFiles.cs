using System.Text;

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

    /// <exception cref="InputException">One of them cannot be written.</exception>
    public void EnsureWritable(string setting)
    {
        WholeFile.EnsureWritable(Json, setting);
        WholeFile.EnsureWritable(Page, setting);
    }

    /// <summary>Takes away an older report, so that nobody takes it for one that did not come about.</summary>
    public void Remove()
    {
        File.Delete(Json);
        File.Delete(Page);
    }

    public void Write(string json, string page) => Write(stream => stream.Write(Encoding.UTF8.GetBytes(json)), page);

    public void Write(Action<Stream> json, string page)
    {
        WholeFile.Write(Json, json);
        WholeFile.Write(Page, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
    }
}
