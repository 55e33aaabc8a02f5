using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>What tells two payloads apart: the hash of the query and of the body's bytes as they were sent.</summary>
internal readonly record struct Fingerprint(string Hash)
{
    public static Fingerprint Of(string query, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(query));
        hash.AppendData([0]); // neither may run over into the other
        hash.AppendData(body);
        return new Fingerprint(Convert.ToHexString(hash.GetHashAndReset()));
    }
}
