using System.Runtime.CompilerServices;

namespace Vinr.Sdk.Endpoints;

/// <summary>Checks of arguments, before anything is sent.</summary>
internal static class Require
{
    /// <summary>
    /// An id that goes into a path. Whatever it contains becomes one escaped segment, but nothing, white space and the two
    /// segments that mean "here" and "up" would address something else.
    /// </summary>
    /// <exception cref="ArgumentException">It is no id, or one of another kind.</exception>
    public static void Id(string? id, IdKind kind, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        if (string.IsNullOrWhiteSpace(id)) throw new ArgumentException("An id must not be empty or white space.", name);
        if (id is "." or "..") throw new ArgumentException("\".\" and \"..\" are no ids: in an address they mean another resource.", name);
        kind.Check(id, name);
    }

    /// <summary>A field that the API requires.</summary>
    public static void Field(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("The field is required and must not be empty or white space.", name);
    }

    /// <summary>A field that the API requires and that names another resource.</summary>
    public static void Field(string? value, IdKind kind, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        Field(value, name);
        kind.Check(value, name);
    }

    /// <summary>The same where leaving it out means VINR's default.</summary>
    public static void FieldIfSet(string? value, IdKind kind, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is not null) Field(value, kind, name);
    }

    /// <summary>A field that may be left out and that names another resource.</summary>
    public static void Link(string? value, IdKind kind, [CallerArgumentExpression(nameof(value))] string? name = null) => kind.Check(value, name);

    /// <summary>A field that may be left out and that names another resource by its id or its name.</summary>
    public static void LinkOrName(string? value, IdKind kind, [CallerArgumentExpression(nameof(value))] string? name = null) => kind.CheckUnlessNamed(value, name);

    /// <summary>A filter of a list. An empty one, sent as it is, could be read as "all".</summary>
    public static void Filter(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value)) throw new ArgumentException($"{name} must not be empty or white space; leave it null to list all.", name);
    }

    /// <summary>A filter of a list that names another resource.</summary>
    public static void Filter(string? value, IdKind kind, string name)
    {
        Filter(value, name);
        kind.Check(value, name);
    }

    /// <summary>An amount of money to move.</summary>
    public static void Positive(long value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value <= 0) throw new ArgumentOutOfRangeException(name, value, "The amount must be above 0, in minor units of its currency.");
    }

    /// <summary>A number of points to ask for.</summary>
    public static void NotNegative(long value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(name, value, "The number of points must not be negative.");
    }
}
