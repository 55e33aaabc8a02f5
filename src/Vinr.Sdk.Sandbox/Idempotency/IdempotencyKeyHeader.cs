using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>Reads the <c>Idempotency-Key</c> header.</summary>
[SandboxRule("idempotency.posts", Grade.Documented, "The key counts on every POST; GET, PUT and DELETE ignore it.", Page = "Idempotency")]
internal static class IdempotencyKeyHeader
{
    private const string Name = "Idempotency-Key";

    /// <summary>The key; null without the header.</summary>
    /// <exception cref="ApiException">400: empty, too long, or given more than once.</exception>
    public static string? Read(IHeaderDictionary headers)
    {
        if (!headers.TryGetValue(Name, out var values) || values.Count == 0) return null;

        if (values is not [{ } key]) throw ApiErrors.ParameterInvalid(Name, $"The header '{Name}' is given more than once.");
        if (string.IsNullOrWhiteSpace(key)) throw ApiErrors.ParameterInvalid(Name, $"The header '{Name}' is empty.");
        if (key.Length > IdempotencyPolicy.MaximumKeyLength)
        {
            throw ApiErrors.ParameterInvalid(
                Name, $"The header '{Name}' has {key.Length} characters; at most {IdempotencyPolicy.MaximumKeyLength} are allowed.");
        }

        return key;
    }
}
