using System.Reflection;
using System.Text.RegularExpressions;
using Vinr.Sdk.Tests.Conventions;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>An operation on one resource, called with any id: found by reflection, so that none is forgotten.</summary>
internal sealed partial record IdOperation(string Name, Root Root, PropertyInfo Client, MethodInfo Method)
{
    public static readonly Dictionary<string, IdOperation> All =
        Root.All.SelectMany(Of).ToDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The request line's path that belongs to this id, in its escaped form.</summary>
    public string Path(string escaped)
    {
        var row = WireTable.Rows.Values.First(row => row.Operation == Name);
        return Placeholder().Replace(row.Line.Split('?')[0], escaped);
    }

    public Task CallAsync(VinrClient vinr, string? id)
    {
        var arguments = Method.GetParameters().Select(parameter =>
            parameter.Name == "id" ? id
            : parameter.Name == "request" ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.HasDefaultValue && parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : null);
        return (Task)Method.Invoke(Client.GetValue(Root.Of(vinr)), BindingFlags.DoNotWrapExceptions, null, arguments.ToArray(), null)!;
    }

    private static IEnumerable<IdOperation> Of(Root root) =>
        from client in root.Type.GetProperties()
        from method in client.PropertyType.GetMethods()
        where method.GetParameters() is [{ Name: "id" }, ..]
        select new IdOperation($"{root.Prefix}{client.Name}.{method.Name}", root, client, method);

    [GeneratedRegex("(?<=/)[a-z]+_1(?=/|$)")]
    private static partial Regex Placeholder();
}
