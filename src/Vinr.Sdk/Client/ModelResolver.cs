using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;
using Vinr.Sdk.Models;

namespace Vinr.Sdk;

/// <summary>Gives a serializer of the app's the models of the SDK. Lists are the app's to name: theirs would be a third of a native library.</summary>
internal sealed class ModelResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, ModelForm> _forms =
        ModelForms.All.Concat(EventKinds.Forms).Append(new ModelForm<RawResource>(static () => RawJson.Tolerant.TypeInfo<RawResource>())).ToDictionary(static form => form.Model);

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _forms.TryGetValue(type, out var form) ? form.GetTypeInfo(options) : null;
}
