using System.Text.RegularExpressions;
using Xunit;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>
/// A picture of floors in <c>docs/architecture.md</c>: a Mermaid flow chart whose boxes name folders and whose arrows say which box may use
/// which. Who may use a box may use what that one may use.
/// </summary>
internal sealed partial class Picture
{
    private readonly Dictionary<string, string[]> _boxes = [];
    private readonly Dictionary<string, HashSet<string>> _below = [];

    public Picture(string chart)
    {
        foreach (Match box in Boxes().Matches(chart))
        {
            _boxes[box.Groups[1].Value] = box.Groups[2].Value.Split("<br/>", StringSplitOptions.TrimEntries);
        }

        foreach (Match arrow in Arrows().Matches(chart))
        {
            foreach (var to in arrow.Groups[2].Value.Split('&', StringSplitOptions.TrimEntries)) Below(arrow.Groups[1].Value).Add(to);
        }
    }

    public IEnumerable<string> Folders => _boxes.Values.SelectMany(folders => folders);

    /// <summary>The chart of a project: the Mermaid block whose first line is the comment <c>%% src/…</c>.</summary>
    public static Picture Of(string project, string document)
    {
        var chart = Regex.Match(document, $@"```mermaid\r?\n%% {Regex.Escape(project)}\r?\n(.*?)```", RegexOptions.Singleline);
        Assert.True(chart.Success, $"docs/architecture.md has no picture of {project}: a ```mermaid block whose first line is \"%% {project}\".");
        return new(chart.Groups[1].Value);
    }

    /// <summary>Whether a name in a picture means a folder.</summary>
    public static bool Fits(string name, string folder) =>
        name == folder || (name.EndsWith("/*", StringComparison.Ordinal) && folder.StartsWith(name[..^1], StringComparison.Ordinal));

    /// <summary>The box that a folder stands in; the longest of the names that fit, where <c>Loyalty/*</c> fits every folder below <c>Loyalty</c>.</summary>
    public string? BoxOf(string folder) =>
        (from box in _boxes from name in box.Value where Fits(name, folder) orderby name.Length descending select box.Key).FirstOrDefault();

    /// <summary>Whether a box may use another one; a box may use itself.</summary>
    public bool May(string user, string used)
    {
        var (seen, open) = (new HashSet<string> { user }, new Stack<string>([user]));
        while (open.TryPop(out var box))
        {
            if (box == used) return true;
            foreach (var next in Below(box).Where(seen.Add)) open.Push(next);
        }

        return false;
    }

    private HashSet<string> Below(string box) => _below.TryGetValue(box, out var below) ? below : _below[box] = [];

    [GeneratedRegex(@"^\s*(\w+)\[""(.+?)""\]", RegexOptions.Multiline)]
    private static partial Regex Boxes();

    [GeneratedRegex(@"^\s*(\w+)(?:\["".+?""\])? --> ([\w &]+)", RegexOptions.Multiline)]
    private static partial Regex Arrows();
}
