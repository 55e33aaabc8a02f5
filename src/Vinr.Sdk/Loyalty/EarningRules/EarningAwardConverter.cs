using System.Text.Json;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Tells the kinds of award apart.</summary>
internal sealed class EarningAwardConverter : UnionConverter<EarningAward>
{
    protected override EarningAward? Read(string type, JsonElement json, JsonSerializerOptions options) => type switch
    {
        PerAmountAward.Name => json.Deserialize(options.TypeInfo<PerAmountAward>()),
        FixedAward.Name => json.Deserialize(options.TypeInfo<FixedAward>()),
        PerCurrencyAward.Name => json.Deserialize(options.TypeInfo<PerCurrencyAward>()),
        _ => UnknownEarningAward.From(json),
    };
}
