using System.Globalization;

namespace Vinr.Sdk.Transport;

/// <summary>Inner signal that a body is over the cap; it leaves the transport as a <see cref="VinrResponseFormatException"/>.</summary>
internal sealed class ResponseTooLargeException(int cap, ReadOnlySpan<byte> read)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The body is larger than {cap} bytes (VinrClientOptions.MaxResponseBytes)."))
{
    private const int MostKept = 1024;

    /// <summary>How the body begins.</summary>
    public byte[] Beginning { get; } = read[..Math.Min(read.Length, MostKept)].ToArray();
}
