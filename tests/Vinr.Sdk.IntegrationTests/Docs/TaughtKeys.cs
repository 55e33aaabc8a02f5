using System.Text.RegularExpressions;

namespace Vinr.Sdk.IntegrationTests.Docs;

/// <summary>
/// The idempotency keys that a text teaches. Its reader copies them, so each names an attempt, by a last part that says so; or a remark
/// beside it begins with "without an attempt:" and says why there is one try for ever.
/// </summary>
internal static partial class TaughtKeys
{
    private const string Call = "IdempotencyKey.For(";

    /// <summary>The keys of a text that a refusal locks for a day.</summary>
    public static IEnumerable<string> ThatLock(string text) => Find(text)
        .Where(key => !HasAttempt(key.Arguments) && !Excuse().IsMatch(key.Around))
        .Select(key => $"{Call}{key.Arguments})");

    /// <summary>Whether a text that teaches keys with attempts says what ends one.</summary>
    public static bool SaysWhatEndsAnAttempt(string text) => !Find(text).Any(key => HasAttempt(key.Arguments)) || Refusal().IsMatch(text);

    public static int Count(string text) => Find(text).Count();

    private static bool HasAttempt(string arguments) => Split(arguments)[^1].Contains("attempt", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Arguments, string Around)> Find(string text)
    {
        for (var at = text.IndexOf(Call, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Call, at + 1, StringComparison.Ordinal))
        {
            var arguments = Inside(text, at + Call.Length);
            if (arguments is not "…") yield return (arguments, Lines(text, at)); // the method as such, in running text
        }
    }

    /// <summary>From here to the parenthesis that closes the call.</summary>
    private static string Inside(string text, int start)
    {
        var (end, depth) = (start, 1);
        for (; end < text.Length; end++)
        {
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) break;
        }

        return text[start..end];
    }

    private static List<string> Split(string arguments)
    {
        List<string> parts = [""];
        var depth = 0;
        foreach (var sign in arguments)
        {
            depth += sign switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (sign == ',' && depth == 0) parts.Add("");
            else parts[^1] += sign;
        }

        return parts;
    }

    /// <summary>The line of a place, with the one before and the one after.</summary>
    private static string Lines(string text, int at)
    {
        var lines = text.Split('\n');
        var line = text.AsSpan(0, at).Count('\n');
        return string.Join('\n', lines[Math.Max(0, line - 1)..Math.Min(lines.Length, line + 2)]);
    }

    [GeneratedRegex(@"without an attempt: \w+")]
    private static partial Regex Excuse();

    [GeneratedRegex("declin|refus", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();
}
