using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Models;

namespace Vinr.Sdk;

/// <summary>How each model is read, events included.</summary>
internal static class KnownModels
{
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>()
        where T : VinrResource =>
        EventsJson.Tolerant.TryGetTypeInfo(typeof(T), out var type) ? (JsonTypeInfo<T>)type : ModelRegistry.TypeInfo<T>();
}
