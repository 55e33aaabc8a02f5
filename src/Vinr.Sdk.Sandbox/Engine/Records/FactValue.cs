namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a fact is compared with: a number or a text. A truth value is compared as the text that it reads as.</summary>
internal sealed record FactValue(decimal? Number, string? Text)
{
    /// <summary>Set when it came, and goes out again, as a truth value.</summary>
    public bool? Flag { get; private init; }

    public static implicit operator FactValue(decimal number) => new(number, null);

    public static implicit operator FactValue(string text) => new(null, text);

    public static implicit operator FactValue(bool flag) => new(null, flag ? "true" : "false") { Flag = flag };
}
