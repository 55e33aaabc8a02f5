using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>An award of a kind that this version does not know. It is written again as it came.</summary>
[JsonConverter(typeof(UnknownVariantConverter<UnknownEarningAward>))]
public sealed class UnknownEarningAward : EarningAward, IUnknownVariant<UnknownEarningAward>
{
    private UnknownEarningAward(JsonElement json) => Json = json;

    /// <inheritdoc />
    public override string Type => UnionType.Of(Json);

    /// <summary>All of it.</summary>
    public JsonElement Json { get; }

    internal static UnknownEarningAward From(JsonElement json) => new(json);

    static UnknownEarningAward IUnknownVariant<UnknownEarningAward>.From(JsonElement json) => new(json);
}
