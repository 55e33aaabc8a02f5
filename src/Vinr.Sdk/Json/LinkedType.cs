using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>A resource that another one links to.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Json">How it is read where it is at home.</param>
internal readonly record struct LinkedType(Type Type, Func<JsonSerializerOptions> Json);
