using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Requests by their type, with a value in every field.</summary>
internal static class AnyRequest
{
    /// <summary>Fields that no member stands for.</summary>
    public static readonly IReadOnlyDictionary<string, JsonNode?> Others = new Dictionary<string, JsonNode?> { ["bonus_points"] = 5, ["gift"] = null };

    private static readonly Dictionary<Type, object[]> Values = new()
    {
        [typeof(string)] = ["Zoë's \"best\" <b>&amp;</b> / \\ \u0001 café 🎁"],
        [typeof(long)] = [4_200_000_000_000],
        [typeof(int)] = [36],
        [typeof(decimal)] = [1.50m],
        [typeof(bool)] = [true],
        [typeof(DateTimeOffset)] = [new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(1))],
        [typeof(Dictionary<string, string>)] = [new Dictionary<string, string> { ["order"] = "O-1", ["naïve \"key\""] = "" }],
        [typeof(JsonObject)] = [new JsonObject { ["methods"] = new JsonArray("a", 1, null), ["café"] = true }],
        [typeof(IReadOnlyDictionary<string, JsonNode?>)] = [Others],
        [typeof(SegmentValue)] = [SegmentValue.Of("gold", 12.5m, true)],
        [typeof(EarningAward)] = [EarningAward.PerAmount(100, 1.5m), EarningAward.Fixed(5), EarningAward.PerCurrency(new() { ["EUR"] = 2 })],
        [typeof(RewardBenefit)] =
        [
            RewardBenefit.Discount(500, "EUR"), RewardBenefit.PercentDiscount(10), RewardBenefit.StoreCredit(5, "EUR"), RewardBenefit.FreeProduct("p", 2),
            VinrJson.Deserialize<Reward>("""{"benefit":{"type":"spa","hours":2}}""").Benefit!,
            VinrJson.Deserialize<Reward>("""{"type":"spa","value":{"hours":2}}""").Benefit!,
        ],
    };

    /// <summary>A request in which every field has its <paramref name="variant"/>th value.</summary>
    public static object Full(Type type, int variant = 0)
    {
        var request = Activator.CreateInstance(type)!;
        foreach (var property in Settable(type)) property.SetValue(request, Value(property.PropertyType, variant));
        return request;
    }

    /// <summary>The fields that a user can set.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>A request in which every field that can be cleared is.</summary>
    public static object Cleared(Type type)
    {
        var request = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => IsOptional(property.PropertyType)))
        {
            property.SetValue(request, property.PropertyType.GetProperty("Null")!.GetValue(null));
        }

        return request;
    }

    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static object Value(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Values.TryGetValue(type, out var values)) return values[variant % values.Length];
        if (IsOptional(type)) return type.GetMethod("From")!.Invoke(null, [Value(type.GenericTypeArguments[0], variant)])!;
        if (type.IsGenericType) return Listed(type.GenericTypeArguments[0], variant);
        if (type.IsValueType) return type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, ["brand_new"])!;
        return Full(type, variant);
    }

    private static IList Listed(Type item, int variant)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Value(item, variant));
        list.Add(Value(item, variant + 1));
        return list;
    }
}
