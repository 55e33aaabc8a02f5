using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vinr.Sdk.Benchmarks.Webhooks;

/// <summary>
/// What a shop writes that counts its bytes: one HMAC over a pooled copy, one comparison in constant time, one source-generated parse.
/// One secret, one signature, and nothing said about why it was refused.
/// </summary>
internal static class HandWritten
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(SignedEvent.Secret);

    /// <summary>The envelope, with the resource as JSON.</summary>
    public static HandWrittenEvent Read(ReadOnlySpan<byte> body, string signature, string timestamp)
    {
        Verify(body, signature, timestamp);
        return JsonSerializer.Deserialize(body, HandWrittenJson.Default.HandWrittenEvent)!;
    }

    /// <summary>The envelope, with the resource as a model and nothing kept of its JSON.</summary>
    public static HandWrittenPointsEvent ReadPoints(ReadOnlySpan<byte> body, string signature, string timestamp)
    {
        Verify(body, signature, timestamp);
        return JsonSerializer.Deserialize(body, HandWrittenJson.Default.HandWrittenPointsEvent)!;
    }

    private static void Verify(ReadOnlySpan<byte> body, string signature, string timestamp)
    {
        var age = SignedEvent.Now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture));
        if (age.Duration() > TimeSpan.FromMinutes(5)) throw new CryptographicException("Too old.");

        var length = timestamp.Length + 1 + body.Length;
        var text = ArrayPool<byte>.Shared.Rent(length);
        Encoding.UTF8.GetBytes(timestamp, text);
        text[timestamp.Length] = (byte)'.';
        body.CopyTo(text.AsSpan(timestamp.Length + 1));
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, text.AsSpan(0, length), expected);
        ArrayPool<byte>.Shared.Return(text);

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Convert.FromHexString(signature, given, out _, out _);
        if (!CryptographicOperations.FixedTimeEquals(expected, given)) throw new CryptographicException("Not signed.");
    }
}
