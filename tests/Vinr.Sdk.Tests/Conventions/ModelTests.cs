using System.Reflection;
using System.Text.Json.Serialization;
using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>Models are made by the reader alone and say nothing of how they are read.</summary>
public sealed class ModelTests
{
    private static readonly MethodInfo Deserialize = typeof(VinrJson).GetMethod(nameof(VinrJson.Deserialize))!;

    public static TheoryData<Type> Models => [.. PublicSurface.Types.Where(type => type.IsSubclassOf(typeof(VinrResource)))];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_can_be_made_from_json(Type model) =>
        Assert.IsType(model, Deserialize.MakeGenericMethod(model).Invoke(null, ["{}"]), exactMatch: false);

    [Fact]
    public void What_is_no_model_is_refused() => Assert.Throws<ArgumentException>(() => VinrJson.Deserialize<VinrResource>("{}"));

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_cannot_be_made_or_changed_from_outside(Type model)
    {
        Assert.Empty(model.GetConstructors());
        Assert.DoesNotContain(model.GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.True(model.IsSealed || model.IsAbstract);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_field_that_is_set_by_the_reader_is_included(Type model) => Assert.All(
        model.GetProperties().Where(property => property.SetMethod is not null && property.Name != nameof(VinrResource.Response)),
        property => Assert.True(property.IsDefined(typeof(JsonIncludeAttribute)) || property.IsDefined(typeof(JsonIgnoreAttribute)), property.Name));
}
