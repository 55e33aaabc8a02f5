using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Conventions;
using Vinr.Sdk.Tests.Models;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Open sets take any value, and give it back.</summary>
public sealed class OpenSetTests
{
    public static TheoryData<Type> Sets => [.. typeof(VinrClient).Assembly.GetExportedTypes().Where(IsOpenSet)];

    [Theory]
    [MemberData(nameof(Sets))]
    [Keeps("data.unknown")]
    public void A_value_that_is_not_known_passes_through_every_model(Type set)
    {
        var places = AnyModel.Types.SelectMany(AnyModel.Fields).Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == set && (!property.DeclaringType!.IsAbstract || property.DeclaringType == typeof(VinrEvent))).Distinct().ToList();

        foreach (var property in places)
        {
            var name = AnyModel.Snake(property.Name);
            var model = AnyModel.Read(property.DeclaringType!, $$"""{"{{name}}":"brand.new"}""");

            Assert.Equal("brand.new", property.GetValue(model)!.ToString());
            Assert.Null(model.AdditionalProperties);
            Assert.Contains("\"brand.new\"", AnyModel.Write(property.DeclaringType!, model), StringComparison.Ordinal);
        }

        var lists = AnyModel.Types.SelectMany(AnyModel.Fields).Where(property => property.PropertyType == typeof(IReadOnlyList<>).MakeGenericType(set)).ToList();
        foreach (var property in lists)
        {
            var model = AnyModel.Read(property.DeclaringType!, $$"""{"{{AnyModel.Snake(property.Name)}}":["brand.new"]}""");

            Assert.Contains("[\"brand.new\"]", AnyModel.Write(property.DeclaringType!, model), StringComparison.Ordinal);
        }

        // What only requests have is never read; how it is written is a matter of SentJsonTests.
        Assert.True(places.Count + lists.Count > 0 || PublicSurface.Requests.SelectMany(request => request.GetProperties()).Any(property => Nullable.GetUnderlyingType(property.PropertyType) == set));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    [Keeps("data.unknown")]
    public void The_default_is_empty_and_throws_nowhere(Type set)
    {
        var value = Activator.CreateInstance(set)!;

        Assert.Equal("", value.ToString());
        Assert.Equal(value, Activator.CreateInstance(set));
        Assert.Equal(value.GetHashCode(), Activator.CreateInstance(set)!.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Known_values_are_written_as_they_are_named_and_differ(Type set)
    {
        var values = set.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (property.Name, Value: property.GetValue(null)!.ToString()!)).ToList();

        Assert.NotEmpty(values);
        Assert.All(values, known => Assert.Equal(known.Name, string.Concat(known.Value.Split('.', '_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_known_value_is_a_constant_too(Type set)
    {
        var known = set.GetProperties(BindingFlags.Public | BindingFlags.Static).ToDictionary(property => property.Name, property => property.GetValue(null)!.ToString());
        var constants = set.GetNestedType("Values")!.GetFields().ToDictionary(field => field.Name, field => field.IsLiteral ? (string?)field.GetRawConstantValue() : null);

        Assert.Equal(known.OrderBy(value => value.Key, StringComparer.Ordinal), constants.OrderBy(value => value.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Values_can_be_told_apart_in_a_switch()
    {
        var text = VinrJson.Deserialize<Payment>("""{"status":"refunded"}""").Status.ToString() switch
        {
            PaymentStatus.Values.Completed => "paid",
            PaymentStatus.Values.Refunded or PaymentStatus.Values.PartiallyRefunded => "given back",
            _ => "on its way",
        };

        Assert.Equal("given back", text);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_dictionary_of_the_apps_may_have_them_as_keys(Type set)
    {
        var dictionary = typeof(Dictionary<,>).MakeGenericType(set, typeof(int));

        foreach (var json in new[] { """{"brand.new":7,"other":8}""", """{"":1}""" })
        {
            Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, dictionary), dictionary));
        }
    }

    [Fact]
    public void A_text_is_a_value_and_equals_the_known_one()
    {
        EarningTrigger trigger = "payment.completed";

        Assert.Equal(EarningTrigger.PaymentCompleted, trigger);
        Assert.NotEqual(EarningTrigger.InvoicePaid, trigger);
    }

    [Fact]
    public void What_is_no_text_is_kept_as_its_json() =>
        Assert.Equal("7", VinrJson.Deserialize<Payment>("""{"status":7}""").Status.ToString());

    [Fact]
    public void A_null_is_the_default_and_is_written_as_null() =>
        Assert.Null(JsonNode.Parse(VinrJson.Serialize(VinrJson.Deserialize<Payment>("""{"status":null}""")))!["status"]);

    private static bool IsOpenSet(Type type) => type.IsValueType && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IOpenSet<>));
}
