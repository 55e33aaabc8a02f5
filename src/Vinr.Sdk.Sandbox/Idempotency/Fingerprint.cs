using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>What tells two payloads apart: the hash of the query and of the body's bytes as they were sent.</summary>
[SandboxRule("idempotency.conflict", Grade.Documented, "The same key with another payload is 409 idempotency_conflict.", Page = "Idempotency, Errors, Debugging")]
[SandboxRule("idempotency.payload", Grade.Assumed, "The payload is the query and the bytes of the body: the same JSON spelt differently is another one.")]
internal readonly record struct Fingerprint(UInt128 First, UInt128 Second)
{
    private const int HalfDigits = 32;

    public static Fingerprint Of(string first, ReadOnlySpan<byte> second)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(first));
        hash.AppendData([0]); // neither may run over into the other
        hash.AppendData(second);
        hash.GetHashAndReset(bytes);
        return new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[(SHA256.HashSizeInBytes / 2)..]));
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static Fingerprint Parse(string text) =>
        text.Length == 2 * HalfDigits ? new(Half(text.AsSpan(0, HalfDigits)), Half(text.AsSpan(HalfDigits))) : throw new FormatException("A fingerprint has 64 digits.");

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => First.ToString("X32", CultureInfo.InvariantCulture) + Second.ToString("X32", CultureInfo.InvariantCulture);

    private static UInt128 Half(ReadOnlySpan<char> digits) => UInt128.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
