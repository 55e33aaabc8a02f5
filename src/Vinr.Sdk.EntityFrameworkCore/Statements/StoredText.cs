using System.Text;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Text that every database takes: PostgreSQL refuses U+0000, and half of a surrogate pair is no text.</summary>
internal static class StoredText
{
    public static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || !Rune.TryGetRuneAt(text, i, out var rune)) return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    /// <summary>Cuts it to a length, and replaces what cannot be stored.</summary>
    public static string Of(string text, int longest)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > longest) break;
            clean.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>What an event failed of.</summary>
    public static string Of(Exception failure) => Of($"{failure.GetType().Name}: {failure.Message}", VinrInboxMessage.LongestError);
}
