using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Conventions;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Requests write themselves: no field is forgotten, none is called by a wrong name.</summary>
public sealed class SentJsonTests
{
    internal static readonly Type[] Sent = [.. PublicSurface.Requests.Where(type => !type.IsSubclassOf(typeof(ListRequest)) && !InQuery(type))];

    public static TheoryData<Type> Types => [.. Sent];

    public static TheoryData<Type> Updates => [.. Sent.Where(type => type.Name.StartsWith("Update", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_is_written_under_its_name(Type type)
    {
        for (var variant = 0; variant < 6; variant++)
        {
            var request = AnyRequest.Full(type, variant);

            AssertSame(Expected(request), Written(request));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_field_that_is_not_set_is_not_written(Type type)
    {
        var required = type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute)) && property.PropertyType.IsValueType);
        var withDefault = type.GetProperties().Where(property => property.Name == "Type" && property.GetValue(Activator.CreateInstance(type)) is not null);

        Assert.Equal(
            required.Concat(withDefault).Select(property => Spelling.Of(type, property.Name)).Order(),
            Written(Activator.CreateInstance(type)!).AsObject().Select(field => field.Key).Order());
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void A_field_that_is_cleared_is_written_as_null(Type type)
    {
        var cleared = type.GetProperties().Where(property => AnyRequest.IsOptional(property.PropertyType));

        AssertSame(
            new JsonObject(cleared.Select(property => KeyValuePair.Create(Spelling.Of(type, property.Name), (JsonNode?)null))),
            Written(AnyRequest.Cleared(type)));
    }

    [Fact]
    public void An_item_that_is_null_is_written_as_null() => Assert.Equal(
        """{"mechanics":[null]}""",
        Written(new UpdateCampaignRequest { Mechanics = [null!] }).ToJsonString());

    [Fact]
    public void Text_that_is_no_unicode_does_not_reach_the_wire_as_it_is() =>
        Assert.Equal("a\uFFFDb", (string)Written(new CreateCustomerRequest { Name = "a\uD83Cb" })["name"]!);

    [Fact]
    public void Parsed_json_that_is_no_unicode_is_a_bad_argument_and_named()
    {
        using var broken = JsonDocument.Parse("\"\\ud800\"");
        var segment = new SegmentConditionSpec { Fact = "city", Value = SegmentValue.From(broken.RootElement) };
        var award = VinrJson.Deserialize<EarningRule>("""{"award":{"type":"new","text":"\ud800"}}""").Award!;

        Assert.Contains("\"value\"", Assert.Throws<ArgumentException>(() => Written(segment)).Message, StringComparison.Ordinal);
        Assert.Contains("\"award\"", Assert.Throws<ArgumentException>(() => Written(new UpdateEarningRuleRequest { Award = award })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_cannot_be_written_spoils_no_other()
    {
        Assert.Throws<TimeZoneNotFoundException>(() => Written(new CreateTierRequest { Program = "prog_1", Name = "Gold", MinPoints = 1, Benefits = new Spoilt() }));

        Assert.Equal("""{"name":"Ada"}""", Written(new CreateCustomerRequest { Name = "Ada" }).ToJsonString());
    }

    [Fact]
    public void A_large_request_is_written_whole_and_so_is_the_next()
    {
        var notes = Enumerable.Range(0, 5_000).ToDictionary(i => $"key {i}", i => new string('x', i % 50));

        Assert.Equal(5_000, Written(new CreateCustomerRequest { Metadata = notes })["metadata"]!.AsObject().Count);
        Assert.Equal("""{"name":"Ada"}""", Written(new CreateCustomerRequest { Name = "Ada" }).ToJsonString());
    }

    // What is asked for in the address and has no body.
    private static bool InQuery(Type type) => type == typeof(AnalyticsSummaryRequest) || type == typeof(AnalyticsPeriodSpec);

    private static JsonNode Written(object request) => JsonNode.Parse(Encoding.UTF8.GetString(RequestWriter.ToBytes((IJsonWritable)request)))!;

    private static JsonNode? Expected(object? value) => value switch
    {
        null => null,
        string or long or int or decimal or bool => JsonSerializer.SerializeToNode(value),
        DateTimeOffset instant => JsonValue.Create(instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture)),
        Dictionary<string, string> texts => JsonSerializer.SerializeToNode(texts),
        JsonNode json => json.DeepClone(),
        SegmentValue operand => JsonNode.Parse(operand.Json.GetRawText()),
        EarningAward award => JsonNode.Parse(VinrJson.Serialize(award)),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(Expected)]),
        _ when AnyRequest.IsOptional(value.GetType()) => Expected(value.GetType().GetProperty("Value")!.GetValue(value)),
        ValueType member => JsonValue.Create(member.ToString()),
        _ => new JsonObject(AnyRequest.Settable(value.GetType()).SelectMany(property => Fields(property, property.GetValue(value)))),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(PropertyInfo property, object? value)
    {
        if (value is Optional<RewardBenefit> change) value = change.Value;
        return value switch
        {
            RewardBenefit benefit => InItsForm(benefit),
            IReadOnlyDictionary<string, JsonNode?> others => others.Select(other => KeyValuePair.Create(other.Key, other.Value?.DeepClone())),
            _ => [KeyValuePair.Create(Spelling.Of(property.DeclaringType!, property.Name), Expected(value))],
        };
    }

    // In one object as the launch guide shows it, or as type and value.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> InItsForm(RewardBenefit benefit)
    {
        if (benefit is UnknownRewardBenefit unknown)
        {
            var json = JsonNode.Parse(unknown.Json.GetRawText())!;
            return unknown.StandsInBenefit
                ? [KeyValuePair.Create("benefit", (JsonNode?)json)]
                : json.AsObject().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()));
        }

        var whole = JsonNode.Parse(VinrJson.Serialize(benefit))!.AsObject();
        if (benefit is DiscountBenefit) return [KeyValuePair.Create("benefit", (JsonNode?)whole)];
        var value = whole.DeepClone().AsObject();
        value.Remove("type");
        return [KeyValuePair.Create("type", whole["type"]?.DeepClone()), KeyValuePair.Create("value", (JsonNode?)value)];
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}, got {actual?.ToJsonString()}");

    private sealed class Spoilt : IReadOnlyList<string>
    {
        public int Count => 2;

        public string this[int index] => throw new TimeZoneNotFoundException();

        public IEnumerator<string> GetEnumerator()
        {
            yield return "first";
            throw new TimeZoneNotFoundException();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
