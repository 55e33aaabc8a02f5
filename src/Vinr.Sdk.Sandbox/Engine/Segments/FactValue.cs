namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a fact is compared with: a number or a text.</summary>
internal sealed record FactValue(decimal? Number, string? Text)
{
    public static implicit operator FactValue(decimal number) => new(number, null);

    public static implicit operator FactValue(string text) => new(null, text);
}
