using System.IO.Enumeration;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Some types of events: by name, or with <c>*</c> for any text. None given stands for all.</summary>
internal sealed class EventPatterns
{
    private readonly string[] _patterns;

    /// <exception cref="ArgumentException">One is empty.</exception>
    public EventPatterns(string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("Name types of events, such as loyalty.points.earned or loyalty.*, or none for all.", nameof(patterns));

        _patterns = [.. patterns];
    }

    public IReadOnlyList<string> All => _patterns;

    public bool Match(string type) => _patterns.Length == 0 || Array.Exists(_patterns, pattern => FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false));

    /// <summary>For the end of a sentence: nothing, or " of a, b".</summary>
    public override string ToString() => _patterns.Length == 0 ? "" : $" of {string.Join(", ", _patterns)}";
}
