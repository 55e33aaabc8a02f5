using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Paging;

/// <summary>A list as it stands on the wire: <c>{"object":"list","data":[…],"page":{…}}</c> (documented).</summary>
internal sealed class ListBody<T> : IAnswered
{
    [JsonInclude]
    public List<T>? Data { get; internal set; }

    [JsonInclude]
    public PageBody? Page { get; internal set; }
}

/// <summary>Where a page stands in its list.</summary>
internal sealed class PageBody : IAnswered
{
    [JsonInclude]
    public bool HasMore { get; internal set; }

    [JsonInclude]
    public string? NextCursor { get; internal set; }

    [JsonInclude]
    public long? TotalEstimate { get; internal set; }
}
