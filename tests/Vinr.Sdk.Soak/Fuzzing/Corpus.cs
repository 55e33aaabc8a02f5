using System.Reflection;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>Answers as they may come, which the fuzz then spoils. They lie in the folder beside this file.</summary>
internal static class Corpus
{
    private const string Prefix = "Corpus/";

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. from name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)
           where name.StartsWith(Prefix, StringComparison.Ordinal)
           select Read(name),
    ];

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
