using System.Security.Cryptography;

namespace Vinr.Sdk.Sandbox;

/// <summary>The secret key of a sandbox.</summary>
internal static class SandboxKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string New() => "sk_test_" + RandomNumberGenerator.GetString(Alphabet, 24);

    /// <exception cref="ArgumentException">The key is not one for a sandbox. The message does not repeat it.</exception>
    public static string Checked(string key) => ProblemOf(key) is { } problem
        ? throw new ArgumentException($"{nameof(VinrSandboxOptions)}.{nameof(VinrSandboxOptions.SecretKey)} {problem}")
        : key;

    /// <summary>What is wrong with a key, to follow the name of the setting; null when it is one for a sandbox. It does not repeat the key.</summary>
    public static string? ProblemOf(string key)
    {
        if (key.StartsWith("sk_live_", StringComparison.Ordinal) || key.StartsWith("rk_live_", StringComparison.Ordinal))
            return "is a live key. A sandbox never takes one.";
        if (key.StartsWith("pk_", StringComparison.Ordinal))
            return "is a publishable key. Use a secret test key (sk_test_…).";
        if (!key.StartsWith("sk_test_", StringComparison.Ordinal) && !key.StartsWith("rk_test_", StringComparison.Ordinal))
            return "must start with sk_test_ or rk_test_.";

        return key.All(static c => c is > ' ' and <= '~') ? null : "must consist of printable ASCII characters without spaces.";
    }
}
