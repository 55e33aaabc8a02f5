using System.Security.Cryptography;

namespace Vinr.Sdk;

/// <summary>
/// Random keys cut from a buffer of cryptographic bytes: one visit to the operating system makes 64 of them, which is several
/// times faster than one visit a key.
/// </summary>
internal static class RandomKeys
{
    private const int BytesPerKey = 16;
    private const int KeysPerFill = 64;

    [ThreadStatic] private static byte[]? t_bytes;
    [ThreadStatic] private static int t_used;

    public static string Next()
    {
        if (t_bytes is { } bytes) return Cut(bytes);

        // A thread's first key is a GUID, 122 random bits straight from the operating system: a process that makes one call does not
        // wait for the cryptographic library.
        t_bytes = new byte[BytesPerKey * KeysPerFill];
        return Guid.NewGuid().ToString("N");
    }

    private static string Cut(byte[] bytes)
    {
        if (t_used == 0) RandomNumberGenerator.Fill(bytes);

        var key = bytes.AsSpan(t_used * BytesPerKey, BytesPerKey);
        t_used = (t_used + 1) % KeysPerFill;
        Span<char> characters = stackalloc char[BytesPerKey * 2];
        for (var i = 0; i < key.Length; i++)
        {
            characters[i * 2] = Digit(key[i] >> 4);
            characters[(i * 2) + 1] = Digit(key[i] & 0xF);
        }

        return new string(characters);
    }

    private static char Digit(int nibble) => (char)(nibble < 10 ? '0' + nibble : 'a' + nibble - 10);
}
