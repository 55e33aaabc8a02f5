using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>The lots of an account, in their order.</summary>
internal sealed class LotListConverter : JsonConverter<LotList>
{
    public override LotList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LotList.Of((ImmutableArray<Lot>)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(ImmutableArray<Lot>)))!);

    public override void Write(Utf8JsonWriter writer, LotList value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToImmutableArray(), options.GetTypeInfo(typeof(ImmutableArray<Lot>)));
}
