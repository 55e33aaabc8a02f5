using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>
/// A field of an update: left out (<c>default</c>), given a value, or cleared with <see cref="Null"/>. A value converts by itself:
/// <c>Name = "New name"</c>.
/// </summary>
/// <remarks>
/// <para>There is no conversion from null, so that <c>Name = dto.Name</c> cannot clear a field by accident. Neither <c>new()</c> nor
/// <c>[…]</c> converts: write the type, as in <c>Metadata = new Dictionary&lt;string, string&gt; { … }</c>.</para>
/// <para>Serializers refuse it with a <see cref="NotSupportedException"/>: JSON alone does not say which of the three a field is.</para>
/// <para>That absent means unchanged and null means cleared is assumed; VINR documents neither.</para>
/// </remarks>
/// <typeparam name="T">The type of the field.</typeparam>
[JsonConverter(typeof(OptionalConverters))]
public readonly struct Optional<T> : IEquatable<Optional<T>>
    where T : notnull
{
    private readonly T? _value;
    private readonly State _state;

    private Optional(T? value, State state)
    {
        _value = value;
        _state = state;
    }

    private enum State : byte
    {
        Absent,
        Null,
        Value,
    }

    /// <summary>Clears the field.</summary>
    public static Optional<T> Null => new(default, State.Null);

    /// <summary>Whether the field is sent at all.</summary>
    public bool IsSpecified => _state != State.Absent;

    /// <summary>Whether the field is sent with a value, not cleared.</summary>
    public bool HasValue => _state == State.Value;

    /// <summary>The value; <c>default</c> when there is none.</summary>
    public T? Value => _value;

    /// <summary>Sets the field to a value.</summary>
    /// <exception cref="ArgumentNullException">The value is null: to clear a field, say so with <see cref="Null"/>.</exception>
    public static implicit operator Optional<T>(T value) =>
        value is null
            ? throw new ArgumentNullException(nameof(value), $"To clear the field use Optional<{typeof(T).Name}>.Null; to leave it unchanged do not set it.")
            : new(value, State.Value);

    /// <summary>Compares two fields.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Compares two fields.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Sets the field to a value, where a conversion is not found by itself (interfaces).</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The value is null: to clear a field, say so with <see cref="Null"/>.</exception>
    public static Optional<T> From(T value) => value;

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => _state == other._state && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_state, _value);

    /// <inheritdoc />
    public override string ToString() => _state switch { State.Absent => "(unchanged)", State.Null => "(cleared)", _ => _value?.ToString() ?? "" };
}
