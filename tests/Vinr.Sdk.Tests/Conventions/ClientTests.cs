using System.Reflection;
using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>Clients can be replaced in a test, member by member.</summary>
public sealed class ClientTests
{
    public static TheoryData<Type> Clients => [.. PublicSurface.Clients];

    public static TheoryData<Type> ResourceClients => [.. PublicSurface.ResourceClients];

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_client_can_be_derived_from(Type client)
    {
        Assert.False(client.IsSealed);
        Assert.True(client.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes)?.IsFamily, "no protected constructor without parameters");
    }

    [Theory]
    [MemberData(nameof(Clients))]
    [Keeps("fit.surface")]
    public void Whatever_a_client_has_can_be_overridden(Type client)
    {
        var members = PublicSurface.Methods(client).Where(method => !method.IsStatic && method.Name != nameof(IDisposable.Dispose))
            .Concat(client.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.GetMethod!));

        Assert.All(members, member => Assert.True(member is { IsVirtual: true, IsFinal: false }, member.Name));
    }

    [Theory]
    [MemberData(nameof(ResourceClients))]
    public void A_client_can_be_had_from_the_one_at_the_top(Type client) =>
        Assert.Single(Root.All.SelectMany(root => root.Type.GetProperties()), property => property.PropertyType == client);

    [Fact]
    public void The_client_of_an_app_has_all_its_parts()
    {
        using var vinr = new VinrClient("sk_test_conventions");

        Assert.All(Root.All, root => Assert.All(root.Type.GetProperties(), property => Assert.NotNull(property.GetValue(root.Of(vinr)))));
    }
}
