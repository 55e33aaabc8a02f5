using System.Reflection;
using Refit;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>Every operation of the client, found in the code: its sub-clients, and the interfaces that state their requests.</summary>
internal static class ClientSurface
{
    private const string Suffix = "Async";

    public static readonly IReadOnlyList<SurfaceRow> Rows = [.. Of(typeof(LoyaltyClient), "Loyalty."), .. Of(typeof(VinrClient), "")];

    private static IEnumerable<SurfaceRow> Of(Type root, string prefix) =>
        from client in root.GetProperties()
        where client.PropertyType != typeof(LoyaltyClient)
        let requests = RequestsOf(client.PropertyType)
        from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.Name.EndsWith(Suffix, StringComparison.Ordinal)
        let request = requests.GetMethod(method.Name[..^Suffix.Length])
        select request is null
            ? new SurfaceRow(prefix + client.Name, method.Name, "", "the SDK's own")
            : new SurfaceRow(prefix + client.Name, method.Name, VerbAndPath(request), Grade(request));

    /// <summary>The Refit interface of a sub-client.</summary>
    private static Type RequestsOf(Type client) =>
        client.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Single(field => field.Name == "_endpoint").FieldType.GetGenericArguments().Single();

    private static string VerbAndPath(MethodInfo request)
    {
        var http = request.GetCustomAttribute<HttpMethodAttribute>()!;
        return $"{http.Method} /v1{http.Path}";
    }

    // The attribute is the SDK's own and not public.
    private static string Grade(MethodInfo request)
    {
        var grade = request.GetCustomAttributes().Single(attribute => attribute.GetType().Name == "GradeAttribute");
        var name = Read(grade, "Grade").ToString()!.ToLowerInvariant();
        return Read(grade, "PathIsAssumed") is true ? $"{name}, path assumed" : name;
    }

    private static object Read(Attribute attribute, string property) => attribute.GetType().GetProperty(property)!.GetValue(attribute)!;
}
