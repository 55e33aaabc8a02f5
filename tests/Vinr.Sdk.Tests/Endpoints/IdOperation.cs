using System.Reflection;
using System.Text.RegularExpressions;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>An operation on one resource, called with any id: found by reflection, so that none is forgotten.</summary>
internal sealed partial record IdOperation(string Name, PropertyInfo Client, MethodInfo Method)
{
    public static readonly Dictionary<string, IdOperation> All =
        Of(typeof(VinrClient), "").Concat(Of(typeof(LoyaltyClient), "Loyalty.")).ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The request line's path that belongs to this id, in its escaped form.</summary>
    public string Path(string escaped)
    {
        var row = WireTable.Rows.Values.First(row => row.Operation == Name);
        return "/v1" + Placeholder().Replace(row.Target.Split('?')[0], escaped);
    }

    public Task CallAsync(VinrClient vinr, string? id)
    {
        var root = Client.DeclaringType == typeof(LoyaltyClient) ? (object)vinr.Loyalty : vinr;
        var arguments = Method.GetParameters().Select(parameter =>
            parameter.Name == "id" ? id
            : parameter.Name == "request" ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.HasDefaultValue && parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : null);
        return (Task)Method.Invoke(Client.GetValue(root), BindingFlags.DoNotWrapExceptions, null, arguments.ToArray(), null)!;
    }

    private static IEnumerable<IdOperation> Of(Type root, string prefix) =>
        from client in root.GetProperties()
        from method in client.PropertyType.GetMethods()
        where method.GetParameters() is [{ Name: "id" }, ..]
        select new IdOperation($"{prefix}{client.Name}.{method.Name}", client, method);

    [GeneratedRegex("(?<=/)[a-z]+_1(?=/|$)")]
    private static partial Regex Placeholder();
}
