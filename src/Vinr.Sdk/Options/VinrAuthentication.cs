namespace Vinr.Sdk;

/// <summary>Which header carries the secret key. VINR documents both.</summary>
public enum VinrAuthentication
{
    /// <summary><c>X-Api-Key: sk_…</c></summary>
    ApiKeyHeader,

    /// <summary><c>Authorization: Bearer sk_…</c></summary>
    Bearer,
}
