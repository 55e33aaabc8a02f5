namespace Vinr.Sdk.Json;

/// <summary>A resource with an id of its own.</summary>
internal interface IIdentified
{
    string Id { get; }
}
