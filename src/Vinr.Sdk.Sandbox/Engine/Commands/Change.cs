namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>One field of an update: absent (the default), or a new value, which is null where the field can be cleared.</summary>
internal readonly record struct Change<T>(T Value, bool IsPresent)
{
    public static implicit operator Change<T>(T value) => new(value, IsPresent: true);

    public T Or(T current) => IsPresent ? Value : current;
}
