using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vinr.Sdk.Json;

/// <summary>
/// VINR's pages name one field in several ways. Every property is read in camelCase and in snake_case, and under the other names
/// that a resource lists; it is written in camelCase alone.
/// </summary>
internal static class TolerantJson
{
    // Pages show it as created, createdAt and created_at.
    private const string Created = "created";
    private const string CreatedAt = "createdAt";

    /// <summary>The context's own options with second names and tolerant converters added. Make it once for each context and keep it.</summary>
    /// <param name="context">The context of a resource.</param>
    /// <param name="aliases">The other names of its properties.</param>
    /// <param name="links">The resources that it links to: an expanded one is read as its own context reads it.</param>
    /// <param name="shape">What else is particular to a type of the context.</param>
    public static JsonSerializerOptions For(JsonSerializerContext context, NameAlias[]? aliases = null, Link[]? links = null, Action<JsonTypeInfo>? shape = null)
    {
        var options = new JsonSerializerOptions(context.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never a part of a page
            Converters = { new TolerantConverters() },
            TypeInfoResolver = new LinkResolver(((IJsonTypeInfoResolver)context).WithAddedModifier(type => Shape(type, aliases ?? [], shape)), links ?? []),
        };
        options.MakeReadOnly(); // converters can be asked directly only then
        return options;
    }

    public static JsonTypeInfo<T> TypeInfo<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static void Shape(JsonTypeInfo type, NameAlias[] aliases, Action<JsonTypeInfo>? shape)
    {
        shape?.Invoke(type);
        AddNames(type, aliases);
    }

    private static void AddNames(JsonTypeInfo type, NameAlias[] aliases)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        var properties = new JsonPropertyInfo[type.Properties.Count];
        type.Properties.CopyTo(properties, 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties) known.Add(property.Name);
        foreach (var property in properties)
        {
            if (property.Set is null || property.IsExtensionData) continue;

            AddBothCases(type, property, property.Name, known);
            if (property.Name == Created) AddBothCases(type, property, CreatedAt, known);
            foreach (var alias in aliases)
            {
                if (alias.Type == type.Type && alias.Property == property.Name) AddBothCases(type, property, alias.Name, known);
            }
        }

        if (ObjectTags.IsOf(type.Type)) ObjectTags.Add(type, known);
    }

    private static void AddBothCases(JsonTypeInfo type, JsonPropertyInfo property, string name, HashSet<string> known)
    {
        Add(type, property, name, known);
        Add(type, property, JsonNamingPolicy.SnakeCaseLower.ConvertName(name), known);
    }

    // The types of all properties are in the context, so nothing is looked up by reflection; the program of
    // tests/Vinr.Sdk.AotSmoke reads second names in a native binary.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Property types come from a source-generated context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Property types come from a source-generated context.")]
    private static void Add(JsonTypeInfo type, JsonPropertyInfo property, string name, HashSet<string> known)
    {
        if (!known.Add(name)) return;

        // Once the type of the property is known, what is made for it is made without reflection.
        type.Options.TryGetTypeInfo(property.PropertyType, out _);

        var second = type.CreateJsonPropertyInfo(property.PropertyType, name);
        second.Set = property.Set;
        second.CustomConverter = property.CustomConverter;
        type.Properties.Add(second);
    }
}

/// <summary>Another name under which an illustrative page shows a property.</summary>
/// <param name="Type">The model.</param>
/// <param name="Property">The property's camelCase name.</param>
/// <param name="Name">The other name in camelCase; it is read in snake_case too.</param>
internal readonly record struct NameAlias(Type Type, string Property, string Name);
