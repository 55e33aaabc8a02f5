using System.Globalization;

namespace Vinr.Sdk.Sandbox.Exploring;

/// <summary>Short names for the idempotency keys of a run, in the order in which they come: random ones differ from run to run.</summary>
internal sealed class KeyNames
{
    /// <summary>A shorter one is a word that may stand anywhere.</summary>
    private const int ShortestReplaced = 12;

    private readonly object _gate = new();
    private readonly List<string> _keys = [];

    public string? Of(string? key)
    {
        if (string.IsNullOrEmpty(key)) return null;

        lock (_gate)
        {
            var place = _keys.IndexOf(key);
            if (place < 0)
            {
                place = _keys.Count;
                _keys.Add(key);
            }

            return string.Create(CultureInfo.InvariantCulture, $"k{place + 1}");
        }
    }

    /// <summary>A text with the names in place of the keys.</summary>
    public string In(string text)
    {
        lock (_gate) return _keys.Where(static key => key.Length >= ShortestReplaced).Aggregate(text, (named, key) => named.Replace(key, Of(key), StringComparison.Ordinal));
    }
}
