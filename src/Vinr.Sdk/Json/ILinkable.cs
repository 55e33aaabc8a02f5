namespace Vinr.Sdk.Json;

/// <summary>A resource that others link to.</summary>
internal interface ILinkable
{
    /// <summary>What stands in a link to this resource when it is not expanded.</summary>
    string LinkId { get; }
}
