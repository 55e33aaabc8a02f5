using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Tests.Conventions;

/// <summary>What users of the package can name.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly Type[] Types = typeof(VinrClient).Assembly.GetExportedTypes();

    public static IEnumerable<Type> Clients => Types.Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal));

    /// <summary>The clients of one resource each.</summary>
    public static IEnumerable<Type> ResourceClients => Clients.Where(type => Methods(type).Any(method => method.Name is "RetrieveAsync" or "ListAsync"));

    public static IEnumerable<Type> Requests => Types.Where(type => (type.Name.EndsWith("Request", StringComparison.Ordinal) || type.Name.EndsWith("Spec", StringComparison.Ordinal)) && !type.IsAbstract);

    /// <summary>What a type itself declares for users and derived types, without what the compiler adds.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        _ when Generated(member) => false,
        ConstructorInfo made => Visible(made),
        MethodInfo method => Visible(method) && !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(Visible),
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        _ => false,
    });

    /// <summary>The methods that a type itself declares for its users.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) => Members(type).OfType<MethodInfo>().Where(method => method.IsPublic && !method.IsSpecialName);

    /// <summary>Every type that a member shows, down into arrays and generic arguments.</summary>
    public static IEnumerable<Type> Shown(MemberInfo member) => (member switch
    {
        ConstructorInfo made => made.GetParameters().Select(parameter => parameter.ParameterType),
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    }).SelectMany(Flat);

    public static IEnumerable<Type> Flat(Type type) =>
        type.HasElementType ? Flat(type.GetElementType()!)
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Flat)]
        : [type];

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool Generated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (member is PropertyInfo { Name: "EqualityContract" })
        || member.Name.StartsWith('<');
}
