using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>What the SDK is built on is its own business.</summary>
public sealed class DependencyTests
{
    [Fact]
    [Keeps("fit.surface")]
    public void Nothing_of_Refit_or_Polly_is_public() => Assert.Empty(
        from type in PublicSurface.Types
        from shown in PublicSurface.Members(type).SelectMany(PublicSurface.Shown).Concat(Bases(type)).Concat(type.GetCustomAttributesData().Select(data => data.AttributeType))
        let assembly = shown.Assembly.GetName().Name!
        where assembly.StartsWith("Refit", StringComparison.Ordinal) || assembly.StartsWith("Polly", StringComparison.Ordinal)
        select $"{type.Name}: {shown}");

    [Fact]
    public void Everything_public_is_in_the_namespaces_of_the_contract() => Assert.Empty(
        PublicSurface.Types.Where(type => type.Namespace is not ("Vinr.Sdk" or "Vinr.Sdk.Loyalty" or "Microsoft.Extensions.DependencyInjection")).Select(type => type.FullName));

    private static IEnumerable<Type> Bases(Type type) => (type.BaseType is null ? [] : PublicSurface.Flat(type.BaseType)).Concat(type.GetInterfaces().SelectMany(PublicSurface.Flat));
}
