using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Responses;

namespace Vinr.Sdk.Json;

/// <summary>A resource that another one links to, named by the one that links: its id, or all of it when it is expanded.</summary>
/// <param name="json">How the resource is read where it is at home. Not asked before the first one comes.</param>
internal abstract class Link(Func<JsonSerializerOptions> json)
{
    /// <summary>The resource and the link to it; null for every other type.</summary>
    public abstract JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options);

    /// <summary>A part of the resource, or what that links to in its turn.</summary>
    public JsonTypeInfo? GetPart(Type type, JsonSerializerOptions options) => json().TypeInfoResolver!.GetTypeInfo(type, options);
}

/// <inheritdoc />
internal sealed class Link<T>(Func<JsonSerializerOptions> json) : Link(json)
    where T : VinrResource, ILinkable
{
    public override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(Expandable<T>)) return JsonMetadataServices.CreateValueInfo<Expandable<T>>(options, new ExpandableConverter<T>());
        return type == typeof(T) ? GetPart(type, options) : null;
    }
}

/// <summary>The types of a context, and of the resources that it links to: an expanded one is read as it is at home.</summary>
internal sealed class LinkResolver(IJsonTypeInfoResolver own, Link[] links) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(ObjectTag)) return ObjectTags.TypeInfo(options);

        foreach (var link in links)
        {
            if (link.GetTypeInfo(type, options) is { } linked) return linked;
        }

        if (own.GetTypeInfo(type, options) is { } known) return known;

        foreach (var link in links)
        {
            if (link.GetPart(type, options) is { } part) return part;
        }

        return null;
    }
}
