using System.Security.Cryptography;

namespace Vinr.Sdk.Operations.Files;

/// <summary>Puts a file beside those that are there, and never in the place of one: somebody may have worked on it.</summary>
internal static class KeptFile
{
    /// <summary>Gives a draft its name, or the next one that is free: <c>name-2.csv</c>. Where the same text stands already, that file is left and the draft goes.</summary>
    /// <returns>Where it is.</returns>
    public static string Add(string draft, string path)
    {
        var name = path;
        for (var number = 2; Path.Exists(name); number++)
        {
            if (AreSame(draft, name))
            {
                File.Delete(draft);
                return name;
            }

            name = Path.Combine(Path.GetDirectoryName(path)!, FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"));
        }

        File.Move(draft, name);
        return name;
    }

    private static bool AreSame(string draft, string path)
    {
        try
        {
            using var one = File.OpenRead(draft);
            using var other = File.OpenRead(path);
            return one.Length == other.Length && SHA256.HashData(one).AsSpan().SequenceEqual(SHA256.HashData(other));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false; // a folder, or a file that somebody has open
        }
    }
}
