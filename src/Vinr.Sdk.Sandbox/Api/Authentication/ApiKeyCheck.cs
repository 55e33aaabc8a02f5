using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Lets a request pass that carries the sandbox's key, in either of the documented headers. Never repeats a key.</summary>
[SandboxRule("authentication.headers", Grade.Documented, "The key comes in X-Api-Key, or as a bearer token; without the right one the answer is 401.", Page = "Authentication (API reference)")]
[SandboxRule("authentication.live", Grade.Documented, "A live key does not work in a sandbox, a publishable one not on a server.", Page = "Authentication (API reference), Go-live checklist, Test mode")]
internal sealed class ApiKeyCheck(string secretKey)
{
    private const string BearerScheme = "Bearer ";

    private readonly byte[] _expected = Encoding.UTF8.GetBytes(secretKey);

    /// <exception cref="ApiException">401 <c>invalid_api_key</c>.</exception>
    public void Require(IHeaderDictionary headers)
    {
        var key = KeyOf(headers);
        if (string.IsNullOrEmpty(key))
            throw ApiErrors.Unauthorized("No API key. Send it as 'X-Api-Key: <key>' or 'Authorization: Bearer <key>'.");
        if (key.StartsWith("sk_live_", StringComparison.Ordinal) || key.StartsWith("rk_live_", StringComparison.Ordinal))
            throw ApiErrors.Unauthorized("This is a live key, and a sandbox never takes one: use its own test key, and keep the live one out of tests.");
        if (key.StartsWith("pk_", StringComparison.Ordinal))
            throw ApiErrors.Unauthorized("This is a publishable key; it belongs in browsers. Use the secret key.");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), _expected))
            throw ApiErrors.Unauthorized("This is not the API key of this sandbox. Use its SecretKey, or the key that it printed when it started.");
    }

    private static string? KeyOf(IHeaderDictionary headers)
    {
        if (headers.TryGetValue("X-Api-Key", out var own)) return own;

        var authorization = headers.Authorization.ToString();
        return authorization.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[BearerScheme.Length..].Trim()
            : null;
    }
}
