using System.Reflection;
using Xunit;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>The law of signatures: <c>XxxAsync(…, RequestOptions? options = null, CancellationToken cancellationToken = default)</c>.</summary>
public sealed class MethodTests
{
    private static readonly MethodInfo[] Operations = [.. PublicSurface.ResourceClients.SelectMany(PublicSurface.Methods)];

    [Fact]
    public void There_are_operations_to_look_at() => Assert.InRange(Operations.Length, 39, int.MaxValue);

    [Fact]
    public void Whatever_returns_a_task_ends_with_Async() => Assert.Empty(
        from type in PublicSurface.Types
        from method in PublicSurface.Methods(type)
        where IsTask(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsList(method.ReturnType)
        where method.Name != nameof(IAsyncDisposable.DisposeAsync)
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void Every_operation_ends_with_Async() => Assert.All(Operations, method => Assert.EndsWith("Async", method.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_operation_returns_a_task_or_a_list() => Assert.All(Operations, method => Assert.True(IsTask(method.ReturnType) || IsList(method.ReturnType), Name(method)));

    [Fact]
    public void Nothing_returns_a_ValueTask() => Assert.Empty(
        from type in PublicSurface.Types
        from member in PublicSurface.Members(type)
        where PublicSurface.Shown(member).Any(shown => shown.Name.StartsWith("ValueTask", StringComparison.Ordinal))
        select $"{type.Name}.{member.Name}");

    [Fact]
    [Keeps("fit.surface")]
    public void Every_operation_takes_options_and_then_a_token_both_left_out_by_default() => Assert.All(Operations, method =>
    {
        var parameters = method.GetParameters();
        Assert.True(parameters.Length >= 2, Name(method));
        Assert.Equal(("options", typeof(RequestOptions), true), Shape(parameters[^2]));
        Assert.Equal(("cancellationToken", typeof(CancellationToken), true), Shape(parameters[^1]));
    });

    [Fact]
    public void A_token_is_always_last_and_never_needed() => Assert.Empty(
        from type in PublicSurface.Types
        from method in PublicSurface.Methods(type)
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(CancellationToken)
        where !parameter.HasDefaultValue || parameter.Position != method.GetParameters().Length - 1
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void Every_list_can_be_had_without_a_request() => Assert.All(
        Operations.Where(method => method.Name == "ListAsync"),
        method => Assert.True(method.GetParameters() is [{ Name: "request", HasDefaultValue: true, DefaultValue: null }, _, _] && IsList(method.ReturnType), Name(method)));

    [Fact]
    public void No_operation_has_an_overload() => Assert.All(
        PublicSurface.ResourceClients,
        client => Assert.Equal(PublicSurface.Methods(client).Select(method => method.Name).Distinct(), PublicSurface.Methods(client).Select(method => method.Name)));

    private static (string?, Type, bool) Shape(ParameterInfo parameter) => (parameter.Name, parameter.ParameterType, parameter.HasDefaultValue);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static bool IsTask(Type type) => type == typeof(Task) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>));

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VinrList<>);
}
