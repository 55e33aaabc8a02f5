using System.Globalization;

namespace Vinr.Sdk.Benchmarks;

/// <summary>What was asked for: a command, switches, and settings with a value.</summary>
internal sealed class Arguments(string[] arguments)
{
    public string? Command => arguments.FirstOrDefault();

    public string[] Rest => arguments[1..];

    public bool Has(string name) => arguments.Contains(name);

    public string? Text(string name)
    {
        var at = Array.IndexOf(arguments, name);
        if (at < 0) return null;
        return at + 1 < arguments.Length ? arguments[at + 1] : throw new ArgumentException($"{name} needs a value.");
    }

    public int Number(string name, int otherwise) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
