using System.Reflection;
using Refit;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>Every operation of the client, found in the code: its sub-clients, and the interfaces that state their requests.</summary>
internal static class ClientSurface
{
    private const string Suffix = "Async";

    public static readonly IReadOnlyList<SurfaceRow> Rows = [.. Groups.SelectMany(group => Of(group.PropertyType, group.Name + ".")), .. Of(typeof(VinrClient), "")];

    /// <summary>The clients that only have other clients.</summary>
    private static IEnumerable<PropertyInfo> Groups => typeof(VinrClient).GetProperties().Where(property => Requests(property.PropertyType) is null);

    private static IEnumerable<SurfaceRow> Of(Type root, string prefix) =>
        from client in root.GetProperties()
        let requests = Requests(client.PropertyType)
        where requests is not null
        from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.Name.EndsWith(Suffix, StringComparison.Ordinal)
        let request = requests.GetMethod(method.Name[..^Suffix.Length])
        select request is null
            ? new SurfaceRow(prefix + client.Name, method.Name, "", "the SDK's own")
            : new SurfaceRow(prefix + client.Name, method.Name, VerbAndPath(requests, request), Grade(request));

    /// <summary>The Refit interface of a sub-client; null for a group of them.</summary>
    private static Type? Requests(Type client) =>
        client.GetField("_endpoint", BindingFlags.NonPublic | BindingFlags.Instance)?.FieldType.GetGenericArguments().Single();

    private static string VerbAndPath(Type requests, MethodInfo request)
    {
        var http = request.GetCustomAttribute<HttpMethodAttribute>()!;
        return $"{http.Method} {(requests.GetInterface("IBesideVersion") is null ? "/v1" : "")}{http.Path}";
    }

    // The attribute and the mark of paths beside /v1 are the SDK's own and not public.
    private static string Grade(MethodInfo request)
    {
        var grade = request.GetCustomAttributes().Single(attribute => attribute.GetType().Name == "GradeAttribute");
        var name = Read(grade, "Grade").ToString()!.ToLowerInvariant();
        var path = Read(grade, "Path").ToString()!.ToLowerInvariant();
        return path == name ? name : $"{name}, path {path}";
    }

    private static object Read(Attribute attribute, string property) => attribute.GetType().GetProperty(property)!.GetValue(attribute)!;
}
