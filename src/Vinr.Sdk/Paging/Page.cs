using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The resource listed.</typeparam>
public sealed class Page<T>
    where T : VinrResource
{
    /// <summary>Makes a page; in an app only tests and mocks do.</summary>
    /// <param name="items">The resources.</param>
    /// <param name="hasMore">Whether another page follows.</param>
    /// <param name="nextCursor">What to pass on to get it.</param>
    /// <param name="totalEstimate">About how many resources the whole list has.</param>
    public Page(IReadOnlyList<T> items, bool hasMore = false, string? nextCursor = null, long? totalEstimate = null)
    {
        Items = items;
        HasMore = hasMore;
        NextCursor = nextCursor;
        TotalEstimate = totalEstimate;
    }

    /// <summary>The resources, newest first.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Whether another page follows.</summary>
    public bool HasMore { get; }

    /// <summary>What to pass on to get the next page. Null on the last one.</summary>
    public string? NextCursor { get; }

    /// <summary>About how many resources the whole list has; a figure for display (documented), null when not told.</summary>
    public long? TotalEstimate { get; }

    /// <summary>The answer that brought this page.</summary>
    [JsonIgnore]
    public VinrResponse Response { get; internal init; } = VinrResponse.None;
}
