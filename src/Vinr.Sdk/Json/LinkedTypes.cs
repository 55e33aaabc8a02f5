using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vinr.Sdk.Json;

/// <summary>
/// The types of a context, and of the resources that it links to: an expanded one is read as it is at home. What those need is not
/// prepared before the first one comes.
/// </summary>
internal sealed class LinkedTypes(IJsonTypeInfoResolver own, LinkedType[] links) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        foreach (var link in links)
        {
            if (link.Type == type) return Ask(link, type, options);
        }

        if (own.GetTypeInfo(type, options) is { } known) return known;

        // A part of a linked resource, or what that links to in its turn.
        foreach (var link in links)
        {
            if (Ask(link, type, options) is { } part) return part;
        }

        return null;
    }

    private static JsonTypeInfo? Ask(LinkedType link, Type type, JsonSerializerOptions options) =>
        link.Json().TypeInfoResolver!.GetTypeInfo(type, options);
}
