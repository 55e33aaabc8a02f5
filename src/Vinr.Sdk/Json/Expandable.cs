using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>
/// A link to another resource: its id, or, when the call asked for it with <see cref="RequestOptions.Expand"/>, the whole resource.
/// </summary>
/// <typeparam name="T">The resource linked to.</typeparam>
[JsonConverter(typeof(ExpandableConverters))]
public sealed class Expandable<T>
    where T : VinrResource
{
    internal Expandable(string id, T? value)
    {
        Id = id;
        Value = value;
    }

    /// <summary>The id of the linked resource, expanded or not.</summary>
    public string Id { get; }

    /// <summary>The linked resource; null when it was not expanded.</summary>
    public T? Value { get; }

    /// <summary>Whether the whole resource is here.</summary>
    public bool IsExpanded => Value is not null;

    /// <summary>The id, so that a link can be passed wherever an id is wanted.</summary>
    public static implicit operator string?(Expandable<T>? link) => link?.Id;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
