namespace Vinr.Sdk.Json;

/// <summary>Another name under which an illustrative page shows a property.</summary>
/// <param name="Type">The model.</param>
/// <param name="Property">The property's camelCase name.</param>
/// <param name="Name">The other name in camelCase; it is read in snake_case too.</param>
internal readonly record struct NameAlias(Type Type, string Property, string Name);
