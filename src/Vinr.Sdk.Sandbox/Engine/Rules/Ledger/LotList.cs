using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The lots of an account in the order in which they are spent: oldest expiry first, lots that never expire last.</summary>
internal static class LotList
{
    /// <summary>Puts points into the lot of an entry, which comes (back) into the list when it is not there.</summary>
    public static ImmutableArray<Lot> Put(this ImmutableArray<Lot> lots, LedgerEntry origin, long points)
    {
        var index = lots.IndexOf(origin);
        if (index >= 0)
        {
            return lots.SetItem(index, lots[index] with { Remaining = lots[index].Remaining + points });
        }

        // New lots mostly expire last, so the place is searched from the end.
        index = lots.Length;
        while (index > 0 && Compare(origin, lots[index - 1].Origin) < 0)
        {
            index--;
        }

        return lots.Insert(index, new Lot(origin, points));
    }

    /// <summary>Takes points out, from <paramref name="first"/> and then in order, as far as there are any.</summary>
    public static (ImmutableArray<Lot> Left, ImmutableArray<LotDraw> Draws) Take(
        this ImmutableArray<Lot> lots, long points, LedgerEntry? first = null)
    {
        var left = lots.ToBuilder();
        var draws = ImmutableArray.CreateBuilder<LotDraw>();
        if (first is not null && lots.IndexOf(first) is >= 0 and var own)
        {
            TakeAt(own);
        }

        while (points > 0 && left.Count > 0)
        {
            TakeAt(0);
        }

        return (left.ToImmutable(), draws.ToImmutable());

        void TakeAt(int index)
        {
            var (origin, remaining) = left[index];
            var taken = Math.Min(points, remaining);
            points -= taken;
            draws.Add(new LotDraw(origin, taken));
            if (taken == remaining)
            {
                left.RemoveAt(index);
            }
            else
            {
                left[index] = new Lot(origin, remaining - taken);
            }
        }
    }

    [SandboxRule("ledger.oldest_first", Grade.Assumed, "Points that expire first are spent first.")]
    public static int Compare(LedgerEntry left, LedgerEntry right)
    {
        var byExpiry = (left.ExpiresAt ?? DateTimeOffset.MaxValue).CompareTo(right.ExpiresAt ?? DateTimeOffset.MaxValue);
        return byExpiry != 0 ? byExpiry : Nullable.Compare(IdCodec.PositionIn(left.Id), IdCodec.PositionIn(right.Id));
    }

    private static int IndexOf(this ImmutableArray<Lot> lots, LedgerEntry origin)
    {
        for (var i = 0; i < lots.Length; i++)
        {
            if (ReferenceEquals(lots[i].Origin, origin))
            {
                return i;
            }
        }

        return -1;
    }
}
