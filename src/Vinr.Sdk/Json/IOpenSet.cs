namespace Vinr.Sdk.Json;

/// <summary>A set of values that VINR may add to: a string with known members.</summary>
internal interface IOpenSet<TSelf>
    where TSelf : struct, IOpenSet<TSelf>
{
    /// <summary>The value as it stands on the wire; null for <c>default</c>.</summary>
    string? Raw { get; }

    static abstract TSelf From(string? raw);
}
