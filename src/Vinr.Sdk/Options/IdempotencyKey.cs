using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Vinr.Sdk;

/// <summary>
/// Makes idempotency keys. A key names one logical action: every request that carries it, from any process, is answered with
/// what the first one did.
/// </summary>
/// <remarks>
/// VINR keeps the answer of a key, a refusal with status 422 included, for <see cref="VinrClientOptions.IdempotencyKeyLifetime"/>. With a fixed key a second try of a refused
/// action therefore gets the same refusal back; to try anew (after the member earned more points, say), add a part that changes.
/// </remarks>
/// <example>
/// <code>
/// // The attempt is counted by the shop and stored with the cart: after a refusal, a declined card included, it is one more.
/// var key = IdempotencyKey.For("redeem", cartId, attempt);
/// </code>
/// </example>
public static class IdempotencyKey
{
    /// <summary>The most characters that VINR accepts in a key (documented).</summary>
    public const int MaxLength = 255;

    /// <summary>A new random key: 32 hexadecimal digits from a cryptographic source.</summary>
    public static string New() => RandomKeys.Next();

    /// <summary>
    /// The key that belongs to these parts: the same parts give the same key in every process, other parts another one
    /// (<c>("a", "bc")</c> and <c>("ab", "c")</c> differ). The parts cannot be read back from it.
    /// </summary>
    /// <param name="parts">What names the action, from the general to the particular: <c>"redeem", cartId, attempt</c>.</param>
    /// <returns>A key of 69 characters, whatever the length of the parts.</returns>
    /// <exception cref="ArgumentException">There is no part, or one of them is null.</exception>
    public static string For(params string[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Length == 0) throw new ArgumentException("Name the action with at least one part.", nameof(parts));

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            if (part is null) throw new ArgumentException("A part of an idempotency key is null.", nameof(parts));

            // The length goes first, so that no two lists of parts run together to the same bytes.
            BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(Utf16(part));
        }

        return "vinr-" + Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
    }

    /// <summary>
    /// The same for parts that are not all text: strings, whole numbers and Guids. A number is its digits and a Guid its usual text, so
    /// that <c>7</c> and <c>"7"</c> give the same key.
    /// </summary>
    /// <param name="parts">What names the action: <c>"redeem", order.Id, attempt</c>.</param>
    /// <returns>A key of 69 characters, whatever the length of the parts.</returns>
    /// <exception cref="ArgumentException">There is no part, or one of them is null or of another type: an amount or a date has more than one text.</exception>
    public static string For(params object[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return For(Array.ConvertAll(parts, TextOf));
    }

    private static string TextOf(object part) => part switch
    {
        string text => text,
        Guid id => id.ToString("D"),
        sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint or Int128 or UInt128 or BigInteger =>
            ((IFormattable)part).ToString("D", CultureInfo.InvariantCulture),
        null => throw new ArgumentException("A part of an idempotency key is null.", "parts"),
        _ => throw new ArgumentException($"A part of an idempotency key is a {part.GetType().Name}; use text, whole numbers and Guids, which have one text each.", "parts"),
    };

    // Not UTF-8: it turns every ill-formed string into the same replacement character.
    private static byte[] Utf16(string part)
    {
        var bytes = new byte[part.Length * sizeof(char)];
        for (var i = 0; i < part.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * sizeof(char)), part[i]);
        return bytes;
    }
}
