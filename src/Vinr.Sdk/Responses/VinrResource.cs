using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Responses;

namespace Vinr.Sdk;

/// <summary>What every model of the API has: the fields that this version of the SDK does not know, and the answer it came with.</summary>
public abstract class VinrResource
{
    private protected VinrResource()
    {
    }

    /// <summary>Fields of the answer that this version does not know, by their name on the wire. Null when there were none.</summary>
    [JsonInclude, JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; internal set; }

    /// <summary>What it says that it is, <c>payment</c>: <c>object</c> on the wire, which some of VINR's pages show (documented). Null when it does not say.</summary>
    [JsonIgnore]
    public string? ObjectType => Tag?.Text;

    internal ObjectTag? Tag { get; set; }

    /// <summary>The answer that brought this object. Null on objects inside another one, on items of a list, and on what you read with <see cref="VinrJson"/>.</summary>
    [JsonIgnore]
    public VinrResponse? Response { get; internal set; }
}
