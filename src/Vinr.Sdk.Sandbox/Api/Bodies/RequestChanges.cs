using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads the fields of an update: absent ones stay as they are.</summary>
[SandboxRule("bodies.updates", Grade.Assumed, "In an update an absent field stays as it is, and an explicit null clears it.")]
internal static class RequestChanges
{
    /// <summary>Takes a field that always has a value; null when it is absent.</summary>
    public static RequestField? TakeChange(this RequestObject fields, string name) => fields.Take(name) switch
    {
        { IsNull: true } cleared => throw cleared.Invalid("cannot be cleared"),
        var given => given,
    };

    /// <summary>A field that always has a value.</summary>
    public static Change<T> Change<T>(this RequestObject fields, string name, Func<RequestField, T> read) =>
        fields.TakeChange(name) is { } field ? read(field) : default(Change<T>);

    /// <summary>A field that an explicit null clears, or sets back to its default.</summary>
    public static Change<T> Change<T>(this RequestObject fields, string name, Func<RequestField, T> read, T whenNull)
    {
        if (fields.Take(name) is not { } field) return default;

        return field.IsNull ? whenNull : read(field);
    }
}
