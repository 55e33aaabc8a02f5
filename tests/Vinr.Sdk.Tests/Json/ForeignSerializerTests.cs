using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Models;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Models in a serializer that is the app's, not ours.</summary>
public sealed class ForeignSerializerTests
{
    // As in an app that is published natively: there is nothing but what a resolver gives.
    private static readonly JsonSerializerOptions WithResolver = new(JsonSerializerDefaults.Web) { TypeInfoResolver = VinrJson.Resolver };

    private static readonly JsonSerializerOptions Pascal = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), PropertyNamingPolicy = null };

    private static readonly JsonSerializerOptions PascalWithResolver = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(VinrJson.Resolver, new DefaultJsonTypeInfoResolver()),
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
        NumberHandling = JsonNumberHandling.WriteAsString,
    };

    public static TheoryData<Type> Models => [.. AnyModel.Types];

    [Theory]
    [MemberData(nameof(Models))]
    [Keeps("data.json")]
    public void The_resolver_writes_and_reads_every_model_as_the_SDK_does(Type type)
    {
        var model = AnyModel.Read(type, ModelSamples.All[type]);

        foreach (var options in new[] { WithResolver, PascalWithResolver })
        {
            var json = JsonSerializer.Serialize(model, type, options);

            AssertSame(AnyModel.Write(type, model), json);
            AssertSame(json, AnyModel.Write(type, (VinrResource)JsonSerializer.Deserialize(json, type, options)!));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    [Keeps("data.json")]
    public void Plain_options_lose_nothing_of_any_model(Type type)
    {
        var model = AnyModel.Read(type, ModelSamples.All[type]);

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(model, type, Pascal), type, Pascal)!;

        AssertSame(AnyModel.Write(type, model), AnyModel.Write(type, (VinrResource)read));
    }

    [Theory]
    [InlineData("""{"type":"discount","amount":500,"currency":"EUR"}""")]
    [InlineData("""{"type":"hug","warmth":7}""")]
    public void A_benefit_and_an_award_keep_their_kind_under_plain_options(string benefit)
    {
        var reward = VinrJson.Deserialize<Reward>($$"""{"benefit":{{benefit}}}""");
        var rule = VinrJson.Deserialize<EarningRule>("""{"award":{"type":"fixed","points":5}}""");

        AssertSame(benefit, JsonNode.Parse(JsonSerializer.Serialize(reward, Pascal))!["Benefit"]!.ToJsonString());
        Assert.Equal(5, Assert.IsType<FixedAward>(JsonSerializer.Deserialize<EarningRule>(JsonSerializer.Serialize(rule, Pascal), Pascal)!.Award).Points);
    }

    [Theory]
    [InlineData("""{"type":"discount_percent","value":{"percent":10}}""")]
    [InlineData("""{"type":"hug","value":{"warmth":7}}""")]
    public void A_benefit_beside_its_reward_keeps_its_form_with_the_SDK(string reward)
    {
        var written = JsonNode.Parse(VinrJson.Serialize(VinrJson.Deserialize<Reward>(reward)))!;

        AssertSame(reward, new JsonObject { ["type"] = written["type"]!.DeepClone(), ["value"] = written["value"]!.DeepClone() }.ToJsonString());
        Assert.Null(written["benefit"]);
    }

    [Fact]
    public void Types_of_the_apps_own_hold_models_in_the_form_of_the_SDK()
    {
        var account = VinrJson.Deserialize<LoyaltyAccount>(ModelSamples.All[typeof(LoyaltyAccount)]);

        var json = JsonSerializer.Serialize(new Dictionary<string, IReadOnlyList<LoyaltyAccount>> { ["members"] = [account] }, PascalWithResolver);

        AssertSame($$"""{"members":[{{ModelSamples.All[typeof(LoyaltyAccount)]}}]}""", json);
    }

    [Fact]
    public void The_resolver_gives_nothing_but_models()
    {
        foreach (var type in new[] { typeof(string), typeof(List<string>), typeof(VinrResource), typeof(VinrClientOptions), typeof(Dictionary<string, LoyaltyAccount>), typeof(int[]) })
        {
            Assert.Null(VinrJson.Resolver.GetTypeInfo(type, WithResolver));
        }
    }

    [Fact]
    public void Every_converter_that_a_public_type_names_can_be_used_from_outside() => Assert.Empty(
        from type in typeof(VinrClient).Assembly.GetExportedTypes()
        from member in type.GetMembers().Prepend(type)
        from named in member.GetCustomAttributes<JsonConverterAttribute>(inherit: false)
        where named.ConverterType is not { IsVisible: true } converter || converter.GetConstructor([]) is null
        select $"{type.Name}.{member.Name}");

    [Fact]
    public void What_a_model_shows_is_what_it_writes() => Assert.Empty(
        from type in AnyModel.Types
        from property in type.GetProperties()
        where type != typeof(ProgramCurrency) // whose code is written in place of the object, by the program
            && property.IsDefined(typeof(JsonIgnoreAttribute)) && property.Name is not (nameof(VinrResource.Response) or nameof(VinrResource.ObjectType)) && !type.IsSubclassOf(typeof(VinrEvent)) && type != typeof(VinrEvent)
        select $"{type.Name}.{property.Name}");

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}, got {actual}");
}
