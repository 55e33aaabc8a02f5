namespace Vinr.Sdk.Sandbox.Api;

/// <summary>The words that the wire has for the values of an enum, for both directions.</summary>
internal sealed class WireWords<T>(params (string Word, T Value)[] pairs) where T : struct, Enum
{
    public string All { get; } = string.Join(", ", pairs.Select(pair => pair.Word));

    public bool TryRead(string word, out T value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Word != word) continue;

            value = pair.Value;
            return true;
        }

        value = default;
        return false;
    }

    public string Write(T value)
    {
        foreach (var pair in pairs)
        {
            if (EqualityComparer<T>.Default.Equals(pair.Value, value)) return pair.Word;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "No word for this value.");
    }
}
