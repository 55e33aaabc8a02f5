using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>A resource with an id of its own.</summary>
internal interface IIdentified
{
    string Id { get; }
}

/// <summary>A resource that others link to.</summary>
internal interface ILinkable
{
    /// <summary>What stands in a link to this resource when it is not expanded.</summary>
    string LinkId { get; }

    /// <summary>How the resource is read and written where it is at home.</summary>
    static abstract JsonSerializerOptions Home { get; }
}
