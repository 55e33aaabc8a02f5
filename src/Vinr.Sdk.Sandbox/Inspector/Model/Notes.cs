using System.Globalization;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Keeps notes from the form that caused them to the page that shows them, once. The address carries only a number, so nobody can put words there.</summary>
internal sealed class Notes
{
    private const int Most = 100;

    private readonly object _gate = new();
    private readonly SortedDictionary<int, Note> _waiting = [];
    private int _last;

    /// <returns>The number to take it with.</returns>
    public string Leave(Note note)
    {
        lock (_gate)
        {
            _waiting[++_last] = note;
            if (_waiting.Count > Most) _waiting.Remove(_waiting.Keys.First());
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }

    public Note? Take(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var key)) return null;

        lock (_gate) return _waiting.Remove(key, out var note) ? note : null;
    }
}

/// <summary>What became of something that was done on the page.</summary>
internal sealed record Note(string Text, bool IsError = false)
{
    /// <summary>The id of what the keyboard goes on from: what was pressed, where it is still there.</summary>
    public string Focus { get; init; } = "content";
}
