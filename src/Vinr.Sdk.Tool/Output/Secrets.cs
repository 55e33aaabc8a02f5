using System.Text.RegularExpressions;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Keeps keys out of what is said: somebody may have put one where a name belongs.</summary>
internal static partial class Secrets
{
    public static string Hide(string text) => Key().Replace(text, "$1_…");

    [GeneratedRegex(@"\b((?:sk|rk|pk)_(?:test|live)|whsec)_[^\s""']+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
