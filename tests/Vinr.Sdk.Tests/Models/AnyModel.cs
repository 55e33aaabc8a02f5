using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Tests.Models;

/// <summary>Models by their type, and a look into them.</summary>
internal static class AnyModel
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Every model that a user can name.</summary>
    public static IEnumerable<Type> Types => typeof(VinrClient).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(VinrResource)));

    public static VinrResource Read(Type type, string json) => (VinrResource)Generic(nameof(VinrJson.Deserialize), type, json)!;

    public static string Write(Type type, VinrResource model) => (string)Generic(nameof(VinrJson.Serialize), type, model)!;

    /// <summary>What is written of what was read.</summary>
    public static JsonNode RoundTrip(Type type, string json) => JsonNode.Parse(Write(type, Read(type, json)))!;

    /// <summary>The properties that hold what VINR sent.</summary>
    public static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties().Where(property => property.Name != nameof(VinrResource.AdditionalProperties) && !property.IsDefined(typeof(JsonIgnoreAttribute)));

    /// <summary>The model and all models within it.</summary>
    public static IEnumerable<VinrResource> Within(object? value) => value switch
    {
        VinrResource model => [model, .. Fields(model.GetType()).SelectMany(property => Within(property.GetValue(model)))],
        System.Collections.IEnumerable items and not string => items.Cast<object>().SelectMany(Within),
        _ => [],
    };

    /// <summary>Names of properties that say they are never null and are.</summary>
    public static IEnumerable<string> BrokenPromises(VinrResource root) =>
        from model in Within(root)
        from property in Fields(model.GetType())
        where !property.PropertyType.IsValueType
            && Nullability.Create(property).ReadState == NullabilityState.NotNull
            && property.GetValue(model) is null
        select $"{model.GetType().Name}.{property.Name}";

    /// <summary>The JSON with every name of a field changed; keys of dictionaries are data and stay.</summary>
    public static JsonNode? Renamed(JsonNode? node, Func<string, string> rename) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(
            rename(field.Key), field.Key is "metadata" or "rates" ? field.Value?.DeepClone() : Renamed(field.Value, rename)))),
        JsonArray items => new JsonArray([.. items.Select(item => Renamed(item, rename))]),
        _ => node?.DeepClone(),
    };

    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static object? Generic(string method, Type type, object argument) =>
        typeof(VinrJson).GetMethod(method)!.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
}
