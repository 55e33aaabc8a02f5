using System.Security.Cryptography;
using System.Text;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>What tells two payloads apart: the hash of the query and of the body's bytes as they were sent.</summary>
[SandboxRule("idempotency.conflict", Grade.Documented, "The same key with another payload is 409 idempotency_conflict.")]
[SandboxRule("idempotency.payload", Grade.Assumed, "The payload is the query and the bytes of the body: the same JSON spelt differently is another one.")]
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
