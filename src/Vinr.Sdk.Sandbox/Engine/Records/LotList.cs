using System.Collections;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The lots of an account in the order in which they are spent: oldest expiry first, lots that never expire last. Immutable. New lots
/// mostly come last and are spent from the front, and neither costs more for a member who has saved for years.
/// </summary>
internal sealed class LotList : IReadOnlyList<Lot>
{
    /// <summary>How far lots are moved aside one by one, before the list is built anew; and how much room that leaves at the front.</summary>
    private const int Near = 32;

    private readonly PersistentVector<Lot> _slots;
    private readonly int _first;

    private LotList(PersistentVector<Lot> slots, int first) => (_slots, _first) = (slots, first);

    public static LotList Empty { get; } = new(PersistentVector<Lot>.Empty, 0);

    public int Count => _slots.Count - _first;

    public bool IsEmpty => Count == 0;

    public Lot this[int index] => _slots[_first + index];

    public static LotList Of(IReadOnlyCollection<Lot> lots)
    {
        var room = lots.Count > Near ? Near : 0;
        var slots = Enumerable.Repeat(default(Lot), room).Concat(lots).Aggregate(PersistentVector<Lot>.Empty, static (slots, lot) => slots.Add(lot));
        return new(slots, room);
    }

    [SandboxRule("ledger.oldest_first", Grade.Assumed, "Points that expire first are spent first.")]
    public static int Compare(LedgerEntry left, LedgerEntry right)
    {
        var byExpiry = (left.ExpiresAt ?? DateTimeOffset.MaxValue).CompareTo(right.ExpiresAt ?? DateTimeOffset.MaxValue);
        return byExpiry != 0 ? byExpiry : Nullable.Compare(IdCodec.PositionIn(left.Id), IdCodec.PositionIn(right.Id));
    }

    /// <summary>Puts points into the lot of an entry, which comes (back) into the list when it is not there.</summary>
    public LotList Put(LedgerEntry origin, long points)
    {
        var index = PlaceOf(origin);
        return IsAt(index, origin) ? With(index, new(origin, this[index].Remaining + points)) : Insert(index, new(origin, points));
    }

    /// <summary>Takes points out, from <paramref name="first"/> and then in order, as far as there are any.</summary>
    public (LotList Left, IReadOnlyList<LotDraw> Draws) Take(long points, LedgerEntry? first = null)
    {
        var left = this;
        var draws = new List<LotDraw>();
        if (first is not null && PlaceOf(first) is var own && IsAt(own, first)) TakeAt(own);
        while (points > 0 && !left.IsEmpty) TakeAt(0);
        return (left, draws);

        void TakeAt(int index)
        {
            var (origin, remaining) = left[index];
            var taken = Math.Min(points, remaining);
            points -= taken;
            draws.Add(new LotDraw(origin, taken));
            left = taken == remaining ? left.RemoveAt(index) : left.With(index, new(origin, remaining - taken));
        }
    }

    public LotList RemoveAt(int index)
    {
        if (index > Near) return Of([.. this.Where((_, i) => i != index)]);

        var slots = _slots;
        for (var i = _first + index; i > _first; i--) slots = slots.Replace(i, slots[i - 1]);
        return new(slots, _first + 1);
    }

    public IEnumerator<Lot> GetEnumerator() => _slots.Skip(_first).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private LotList With(int index, Lot lot) => new(_slots.Replace(_first + index, lot), _first);

    private LotList Insert(int index, Lot lot)
    {
        if (index == Count) return new(_slots.Add(lot), _first);
        if (_first == 0 || index > Near) return Of([.. Enumerable.Take(this, index), lot, .. this.Skip(index)]);

        var slots = _slots;
        for (var i = _first; i < _first + index; i++) slots = slots.Replace(i - 1, slots[i]);
        return new(slots.Replace(_first + index - 1, lot), _first - 1);
    }

    /// <summary>Where the lot of an entry is, or would be.</summary>
    private int PlaceOf(LedgerEntry origin)
    {
        var (low, high) = (0, Count);
        if (IsEmpty || Compare(this[high - 1].Origin, origin) < 0) return high;

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Compare(this[middle].Origin, origin) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsAt(int index, LedgerEntry origin) => index < Count && ReferenceEquals(this[index].Origin, origin);
}
