using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk;

/// <summary>
/// What VINR signs, and how. Documented: HMAC-SHA256 over the raw body with the endpoint's secret. Assumed, and nowhere but here: the
/// signed text is the timestamp as it stands in its header, a full stop and the body; the key is the whole secret, its prefix included,
/// as UTF-8.
/// </summary>
internal static class SignatureScheme
{
    /// <summary>The length of a signature, in bytes; in its header it is twice as long, in hexadecimal digits.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    public static void Compute(ReadOnlySpan<byte> body, string timestamp, string secret, Span<byte> signature)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        hmac.GetHashAndReset(signature);
    }
}
