using System.Collections;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// An immutable list that grows at its end: a tree of blocks of 32 with an open last block. Adding, reading and replacing touch
/// one path of it, and an item costs little more than its own slot, which a million ledger entries would feel.
/// </summary>
internal sealed class PersistentVector<T> : IReadOnlyList<T>
{
    private const int Bits = 5;
    private const int Width = 1 << Bits;
    private const int Mask = Width - 1;

    private readonly int _shift;
    private readonly object[] _root;
    private readonly T[] _tail;

    private PersistentVector(int count, int shift, object[] root, T[] tail)
    {
        Count = count;
        _shift = shift;
        _root = root;
        _tail = tail;
    }

    public static PersistentVector<T> Empty { get; } = new(0, Bits, [], []);

    public int Count { get; }

    private int TailStart => Count - _tail.Length;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return BlockOf(index)[index & Mask];
        }
    }

    public PersistentVector<T> Add(T item)
    {
        if (_tail.Length < Width)
        {
            return new(Count + 1, _shift, _root, [.. _tail, item]);
        }

        var isFull = Count >> Bits > 1 << _shift;
        return isFull
            ? new(Count + 1, _shift + Bits, [_root, PathTo(_tail, _shift)], [item])
            : new(Count + 1, _shift, WithBlock(_root, _shift), [item]);
    }

    public PersistentVector<T> Replace(int index, T item)
    {
        if (index < TailStart)
        {
            return new(Count, _shift, WithItem(_root, _shift, index, item), _tail);
        }

        var block = (T[])_tail.Clone();
        block[index - TailStart] = item;
        return new(Count, _shift, _root, block);
    }

    /// <summary>The first index from which on <paramref name="isReached"/> holds, for a condition that stays true once it is.</summary>
    public int FirstWhere(Func<T, bool> isReached)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isReached(this[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var start = 0; start < Count; start += Width)
        {
            foreach (var item in BlockOf(start))
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T[] BlockOf(int index)
    {
        if (index >= TailStart)
        {
            return _tail;
        }

        var node = _root;
        for (var level = _shift; level > Bits; level -= Bits)
        {
            node = (object[])node[(index >> level) & Mask];
        }

        return (T[])node[(index >> Bits) & Mask];
    }

    /// <summary>The tree with the full tail as its last block.</summary>
    private object[] WithBlock(object[] node, int level)
    {
        var slot = ((Count - 1) >> level) & Mask;
        if (slot == node.Length)
        {
            return [.. node, level == Bits ? _tail : PathTo(_tail, level - Bits)];
        }

        var copy = (object[])node.Clone();
        copy[slot] = WithBlock((object[])node[slot], level - Bits);
        return copy;
    }

    private static object[] PathTo(T[] block, int level) => level == Bits ? [block] : [PathTo(block, level - Bits)];

    private static object[] WithItem(object[] node, int level, int index, T item)
    {
        var copy = (object[])node.Clone();
        var slot = (index >> level) & Mask;
        if (level > Bits)
        {
            copy[slot] = WithItem((object[])node[slot], level - Bits, index, item);
            return copy;
        }

        var block = (T[])((T[])node[slot]).Clone();
        block[index & Mask] = item;
        copy[slot] = block;
        return copy;
    }
}
