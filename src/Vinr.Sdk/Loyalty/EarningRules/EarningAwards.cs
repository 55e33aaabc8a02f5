using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A rate for each currency (documented; the name of its field is assumed).</summary>
public sealed class PerCurrencyAward : EarningAward
{
    internal const string Name = "per_currency";

    [JsonConstructor]
    internal PerCurrencyAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>Points for each major unit, by ISO 4217 code.</summary>
    [JsonInclude]
    public Dictionary<string, decimal> Rates { get; internal set => field = value ?? []; } = [];
}

/// <summary>Points in proportion to the amount (documented).</summary>
public sealed class PerAmountAward : EarningAward
{
    internal const string Name = "per_amount";

    [JsonConstructor]
    internal PerAmountAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>The amount that <see cref="Points"/> are given for, in the payment's minor unit.</summary>
    [JsonInclude]
    public long Per { get; internal set; }

    /// <summary>The points for it.</summary>
    [JsonInclude]
    public decimal Points { get; internal set; }
}

/// <summary>The same points each time (documented).</summary>
public sealed class FixedAward : EarningAward
{
    internal const string Name = "fixed";

    [JsonConstructor]
    internal FixedAward()
    {
    }

    /// <inheritdoc />
    public override string Type => Name;

    /// <summary>How many.</summary>
    [JsonInclude]
    public long Points { get; internal set; }
}

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

/// <summary>Tells the kinds of award apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EarningAwardConverter : UnionConverter<EarningAward>
{
    private protected override JsonSerializerOptions Home => EarningRulesJson.Tolerant;

    private protected override EarningAward? Read(string type, JsonElement json) => type switch
    {
        PerAmountAward.Name => json.Deserialize(Home.TypeInfo<PerAmountAward>()),
        FixedAward.Name => json.Deserialize(Home.TypeInfo<FixedAward>()),
        PerCurrencyAward.Name => json.Deserialize(Home.TypeInfo<PerCurrencyAward>()),
        _ => UnknownEarningAward.From(json),
    };
}
