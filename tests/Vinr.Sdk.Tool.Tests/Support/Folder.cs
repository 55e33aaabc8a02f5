using System.Globalization;
using System.Text;

namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>A temporary folder.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vinr-tool-tests-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text, new UTF8Encoding(false));
        return this[name];
    }

    /// <summary>A file of members, each with points of its own.</summary>
    public string WriteMembers(int count, string name = "members.csv")
    {
        using var writer = new StreamWriter(this[name]);
        writer.WriteLine("external_id,email,name,points");
        for (var i = 1; i <= count; i++) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ext-{i},member{i}@example.com,Member {i},{PointsOf(i)}"));
        return this[name];
    }

    /// <summary>The points of the member of a row; some have none.</summary>
    public static long PointsOf(int i) => i * 7919L % 1000;

    public static long SumOf(int count) => Enumerable.Range(1, count).Sum(PointsOf);

    public void Dispose() => _folder.Delete(recursive: true);
}
