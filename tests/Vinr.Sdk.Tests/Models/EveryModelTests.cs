using System.Text.Json;
using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Models;

/// <summary>What holds for every model: each name in each case, nothing lost, nothing missing that fails.</summary>
public sealed class EveryModelTests
{
    public static TheoryData<Type> Types => [.. ModelSamples.All.Keys];

    public static TheoryData<Type> KnownTypes =>
        [.. ModelSamples.All.Keys.Where(type => !type.IsAbstract && type != typeof(UnknownEarningAward) && type != typeof(UnknownRewardBenefit) && type != typeof(EventData) && type != typeof(RawResource))];

    [Fact]
    public void Every_model_has_a_sample()
    {
        var (models, samples) = (AnyModel.Types.Select(type => type.Name).ToHashSet(), ModelSamples.All.Keys.Select(type => type.Name).ToHashSet());

        Assert.True(models.SetEquals(samples), $"{nameof(ModelSamples)} lacks: {string.Join(", ", models.Except(samples))}; it has what is no model: {string.Join(", ", samples.Except(models))}.");
    }

    [Theory]
    [MemberData(nameof(KnownTypes))]
    public void A_sample_shows_every_field(Type type) =>
        Assert.Empty(AnyModel.Fields(type)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .Except(JsonNode.Parse(ModelSamples.All[type])!.AsObject().Select(field => field.Key)));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_is_read_in_camel_case_and_written_the_same(Type type)
    {
        var sample = ModelSamples.All[type];

        var model = AnyModel.Read(type, sample);

        Assert.All(AnyModel.Within(model), inner => Assert.Null(inner.AdditionalProperties));
        AssertSame(JsonNode.Parse(sample), JsonNode.Parse(AnyModel.Write(type, model)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_is_read_in_snake_case_and_written_in_camel_case(Type type)
    {
        var sample = JsonNode.Parse(ModelSamples.All[type]);

        var model = AnyModel.Read(type, AnyModel.Renamed(sample, AnyModel.Snake)!.ToJsonString());

        Assert.All(AnyModel.Within(model), inner => Assert.Null(inner.AdditionalProperties));
        AssertSame(sample, JsonNode.Parse(AnyModel.Write(type, model)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_without_any_field_is_read_and_keeps_its_promises(Type type)
    {
        var model = AnyModel.Read(type, "{}");

        Assert.Empty(AnyModel.BrokenPromises(model));
        AssertStable(type, model);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_with_nothing_but_nulls_is_read_and_keeps_its_promises(Type type)
    {
        var nulls = new JsonObject(JsonNode.Parse(ModelSamples.All[type])!.AsObject().Select(field => KeyValuePair.Create(field.Key, (JsonNode?)null)));

        var model = AnyModel.Read(type, nulls.ToJsonString());

        Assert.Empty(AnyModel.BrokenPromises(model));
        AssertStable(type, model);
    }

    [Theory]
    [MemberData(nameof(KnownTypes))]
    [Keeps("data.unknown")]
    public void A_field_that_is_not_known_is_kept_and_written_again(Type type)
    {
        var sample = JsonNode.Parse(ModelSamples.All[type])!.AsObject();
        sample["brandNew"] = JsonNode.Parse("""{"deep":[1,null,"x"]}""");
        sample["brand_old"] = null;

        var model = AnyModel.Read(type, sample.ToJsonString());

        Assert.Equal("""{"deep":[1,null,"x"]}""", model.AdditionalProperties!["brandNew"].GetRawText());
        Assert.Equal(["brandNew", "brand_old"], model.AdditionalProperties.Keys.Order());
        AssertSame(sample, JsonNode.Parse(AnyModel.Write(type, model)));
    }

    [Theory]
    [MemberData(nameof(KnownTypes))]
    public void What_a_model_says_that_it_is_is_no_unknown_field_and_written_again(Type type)
    {
        var sample = JsonNode.Parse(ModelSamples.All[type])!.AsObject();
        sample["object"] = "some_thing";

        var model = AnyModel.Read(type, sample.ToJsonString());

        Assert.Equal("some_thing", model.ObjectType);
        Assert.Null(model.AdditionalProperties);
        AssertSame(sample, JsonNode.Parse(AnyModel.Write(type, model)));
    }

    [Fact]
    public void What_a_model_says_that_it_is_may_be_no_word()
    {
        const string Odd = """{"id":"pay_1","object":{"a":[1]}}""";

        var payment = VinrJson.Deserialize<Payment>(Odd);

        Assert.Null(payment.ObjectType);
        Assert.Equal("""{"a":[1]}""", JsonNode.Parse(VinrJson.Serialize(payment))!["object"]!.ToJsonString());
        Assert.Null(VinrJson.Deserialize<Payment>("""{"object":null}""").ObjectType);
    }

    [Fact]
    public void A_word_is_read_once()
    {
        var (one, another) = (VinrJson.Deserialize<Payment>("""{"object":"payment"}"""), VinrJson.Deserialize<Payment>("""{"object":"payment"}"""));

        Assert.Same(one.ObjectType, another.ObjectType);
        Assert.Equal("charge", VinrJson.Deserialize<Payment>("""{"object":"charge"}""").ObjectType);
        Assert.Equal("payment", one.ObjectType);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_that_was_read_has_no_response(Type type) => Assert.Null(AnyModel.Read(type, ModelSamples.All[type]).Response);

    [Theory]
    [InlineData("\"2026-01-05T09:00:00Z\"")]
    [InlineData("\"2026-01-05T10:00:00+01:00\"")]
    [InlineData("\"2026-01-05T09:00:00\"")]
    [InlineData("\"2026-01-05 09:00:00Z\"")]
    [InlineData("1767603600")]
    [InlineData("1767603600.0")]
    [InlineData("\"1767603600\"")]
    public void A_moment_is_read_in_every_form_and_under_every_name(string moment)
    {
        foreach (var type in ModelSamples.All.Keys.Where(type => type.GetProperty("Created") is not null))
        {
            foreach (var name in new[] { "created", "createdAt", "created_at" })
            {
                var model = AnyModel.Read(type, $$"""{"{{name}}":{{moment}}}""");

                Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), type.GetProperty("Created")!.GetValue(model));
                Assert.Null(model.AdditionalProperties);
            }
        }
    }

    [Fact]
    public void A_date_alone_is_midnight_in_utc() =>
        Assert.Equal(new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero), VinrJson.Deserialize<PointsTransaction>("""{"expires_at":"2027-01-05"}""").ExpiresAt);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"amount":"much"}""")]
    public void What_is_not_the_json_of_a_model_is_said_to_be_so(string json) =>
        Assert.Throws<VinrResponseFormatException>(() => VinrJson.Deserialize<Payment>(json));

    private static void AssertStable(Type type, VinrResource model)
    {
        var written = AnyModel.Write(type, model);
        AssertSame(JsonNode.Parse(written), AnyModel.RoundTrip(type, written));
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}, got {actual?.ToJsonString()}");
}
