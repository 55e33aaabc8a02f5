namespace Vinr.Sdk.Transport;

/// <summary>Stands in for an exception from below whose text held the key: what it said, without the key.</summary>
internal sealed class RedactedException(string message, string text) : Exception(message)
{
    public override string ToString() => text;
}
