using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

internal static class ImmutableArrayExtensions
{
    /// <summary>The array with each item converted; the same array when no item changes.</summary>
    public static ImmutableArray<T> ConvertAll<T>(this ImmutableArray<T> items, Func<T, T> convert)
        where T : class
    {
        for (var i = 0; i < items.Length; i++)
        {
            var item = convert(items[i]);
            if (!ReferenceEquals(item, items[i]))
            {
                items = items.SetItem(i, item);
            }
        }

        return items;
    }
}
