using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk.Soak.Running;

/// <summary>Short names for a million texts that are to be told apart and not to be kept.</summary>
internal static class Hashes
{
    public static long Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
