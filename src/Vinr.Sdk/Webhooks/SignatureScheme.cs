using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk;

/// <summary>
/// What VINR signs, and how. Documented: HMAC-SHA256 over the raw body with the endpoint's secret. Assumed, and nowhere but here: the
/// signed text is the timestamp as it stands in its header, a full stop and the body; the key is the whole secret, its prefix included,
/// as UTF-8; a header holds signatures in hexadecimal digits, separated by commas, each perhaps behind <c>v1=</c>.
/// </summary>
internal static class SignatureScheme
{
    /// <summary>The length of a signature, in bytes; in its header it is twice as long, in hexadecimal digits.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    /// <summary>What stands between the signatures of a header.</summary>
    public const char Separator = ',';

    private const string VersionPrefix = "v1=";
    private const int MostSecretBytesOnStack = 256;

    // The copy saves an object for each delivery. A large body may fill an array to its end, with no room before it.
    private const int MostBytesCopied = 1024 * 1024;

    public static void Compute(ReadOnlySpan<byte> body, string timestamp, string secret, Span<byte> signature)
    {
        var keyLength = Encoding.UTF8.GetByteCount(secret);
        var key = keyLength <= MostSecretBytesOnStack ? stackalloc byte[keyLength] : new byte[keyLength];
        Encoding.UTF8.GetBytes(secret, key);

        if (body.Length <= MostBytesCopied) HashCopy(key, timestamp, body, signature);
        else HashInParts(key, timestamp, body, signature);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Reads one signature of a header. Hexadecimal digits are read in both cases: what is compared are the bytes they stand for.</summary>
    /// <returns>Whether it has the form of one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<byte> signature)
    {
        text = text.Trim();
        if (text.StartsWith(VersionPrefix, StringComparison.Ordinal)) text = text[VersionPrefix.Length..];
        if (text.Length != 2 * Length) return false;

        for (var i = 0; i < Length; i++)
        {
            var (high, low) = (text[2 * i], text[(2 * i) + 1]);
            if (!char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low)) return false;
            signature[i] = (byte)((Digit(high) << 4) | Digit(low));
        }

        return true;
    }

    private static void HashCopy(ReadOnlySpan<byte> key, string timestamp, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        var timestampLength = Encoding.UTF8.GetByteCount(timestamp);
        var text = ArrayPool<byte>.Shared.Rent(timestampLength + 1 + body.Length);
        Encoding.UTF8.GetBytes(timestamp, text);
        text[timestampLength] = (byte)'.';
        body.CopyTo(text.AsSpan(timestampLength + 1));
        HMACSHA256.HashData(key, text.AsSpan(0, timestampLength + 1 + body.Length), signature);
        ArrayPool<byte>.Shared.Return(text);
    }

    private static void HashInParts(ReadOnlySpan<byte> key, string timestamp, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + '.'));
        hash.AppendData(body);
        hash.GetHashAndReset(signature);
    }

    private static int Digit(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
