namespace Vinr.Sdk.IntegrationTests;

/// <summary>Whether there is a key for VINR's own sandbox. A live key is never one.</summary>
internal static class LiveKey
{
    private static readonly string? Key = Environment.GetEnvironmentVariable(VinrClient.SecretKeyVariable);

    public static bool IsUsable =>
        Key is not null && (Key.StartsWith("sk_test_", StringComparison.Ordinal) || Key.StartsWith("rk_test_", StringComparison.Ordinal));

    public static string WhyNot => string.IsNullOrEmpty(Key)
        ? "VINR_SECRET_KEY is not set: the suite ran against the embedded sandbox alone."
        : "VINR_SECRET_KEY is not a test key, and tests never run on another: the suite ran against the embedded sandbox alone.";
}
