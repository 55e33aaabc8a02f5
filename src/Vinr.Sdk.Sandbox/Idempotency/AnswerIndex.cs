using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>
/// Where answers lie, by a hash of their scope: sorted runs, of which two are merged when they have become as long as one another.
/// Immutable, and an answer takes 16 bytes of it, where a tree of the framework takes 90.
/// </summary>
internal sealed class AnswerIndex
{
    private readonly ImmutableStack<(ulong Name, int Position)[]> _runs;

    private AnswerIndex(ImmutableStack<(ulong, int)[]> runs) => _runs = runs;

    public static AnswerIndex Empty { get; } = new([]);

    /// <summary>With others, that lie behind all of before; those before <paramref name="oldest"/> may go.</summary>
    public AnswerIndex Add(IEnumerable<(ulong Name, int Position)> answers, int oldest)
    {
        var (run, rest) = (answers.Order().ToArray(), _runs);
        while (!rest.IsEmpty && rest.Peek().Length <= run.Length)
        {
            rest = rest.Pop(out var older);
            run = Merge(older, run, oldest);
        }

        return new(rest.Push(run));
    }

    /// <summary>Where it may be, the last place first.</summary>
    public IEnumerable<int> PlacesOf(ulong name)
    {
        foreach (var run in _runs)
        {
            for (var i = ~Array.BinarySearch(run, (name, int.MaxValue)) - 1; i >= 0 && run[i].Name == name; i--) yield return run[i].Position;
        }
    }

    private static (ulong Name, int Position)[] Merge((ulong Name, int Position)[] older, (ulong Name, int Position)[] newer, int oldest)
    {
        var merged = new (ulong Name, int Position)[older.Length + newer.Length];
        var count = 0;
        for (var (i, j) = (0, 0); i < older.Length || j < newer.Length;)
        {
            var next = j == newer.Length || (i < older.Length && older[i].Name <= newer[j].Name) ? older[i++] : newer[j++];
            if (next.Position >= oldest) merged[count++] = next;
        }

        return count == merged.Length ? merged : merged[..count];
    }
}
