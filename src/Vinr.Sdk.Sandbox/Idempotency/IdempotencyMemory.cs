using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>
/// The answers that are kept. Immutable, so that a snapshot of it costs nothing. They lie in the order in which they came; the clock
/// never goes back, so that this is also the one in which they go, a pack at a time.
/// </summary>
internal sealed record IdempotencyMemory
{
    private AnswerIndex Index { get; init; } = AnswerIndex.Empty;

    private ImmutableList<AnswerPack> Packs { get; init; } = [];

    /// <summary>How many packs have gone.</summary>
    private int Gone { get; init; }

    /// <summary>The newest, until they make a pack.</summary>
    private ImmutableArray<KeptAnswer> Newest { get; init; } = [];

    /// <summary>The oldest first.</summary>
    public IEnumerable<KeptAnswer> InOrder =>
        Packs.SelectMany(static pack => pack.Answers).Where((answer, i) => IsLast(answer, First + i)).Concat(Newest);

    /// <summary>What the packed answers take, without the way to them.</summary>
    public long PackedBytes => Packs.Sum(static pack => (long)pack.Bytes);

    private int First => Gone * AnswerPack.Size;

    public KeptAnswer? Find(IdempotencyScope scope, DateTimeOffset now) => Last(scope) is { } kept && !kept.ForgetAt.HasCome(now) ? kept : null;

    public IdempotencyMemory Keep(KeptAnswer answer)
    {
        var newest = Newest.Add(answer);
        if (newest.Length < AnswerPack.Size) return this with { Newest = newest };

        var start = First + (Packs.Count * AnswerPack.Size);
        return this with
        {
            Index = Index.Add(newest.Select((kept, i) => (kept.Scope.Hash(), start + i)), First),
            Packs = Packs.Add(new AnswerPack(newest)),
            Newest = [],
        };
    }

    /// <summary>Without the packs whose time is over.</summary>
    public IdempotencyMemory At(DateTimeOffset now)
    {
        if (Packs.IsEmpty || !Packs[0].ForgetAt.HasCome(now)) return this;

        var over = Packs.TakeWhile(pack => pack.ForgetAt.HasCome(now)).Count();
        return this with { Gone = Gone + over, Packs = Packs.RemoveRange(0, over), Index = over == Packs.Count ? AnswerIndex.Empty : Index };
    }

    /// <summary>The last one that was kept for a key, whether or not its time is over.</summary>
    private KeptAnswer? Last(IdempotencyScope scope)
    {
        for (var i = Newest.Length - 1; i >= 0; i--)
        {
            if (Newest[i].Scope == scope) return Newest[i];
        }

        return Index.PlacesOf(scope.Hash()).Where(place => place >= First).Select(At).FirstOrDefault(kept => kept.Scope == scope);
    }

    /// <summary>A key that came again after its time has another answer by now.</summary>
    private bool IsLast(KeptAnswer answer, int place) =>
        Newest.All(kept => kept.Scope != answer.Scope)
        && (Index.PlacesOf(answer.Scope.Hash()).First() == place || Index.PlacesOf(answer.Scope.Hash()).TakeWhile(other => other > place).All(other => At(other).Scope != answer.Scope));

    private KeptAnswer At(int place) => Packs[(place / AnswerPack.Size) - Gone][place % AnswerPack.Size];
}
