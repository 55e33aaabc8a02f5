using System.Security.Cryptography;

namespace Vinr.Sdk.Sandbox;

/// <summary>The secret key of a sandbox, and what signs its webhooks. No message repeats either.</summary>
internal static class SandboxSecrets
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static string NewKey() => "sk_test_" + RandomNumberGenerator.GetString(Alphabet, 24);

    /// <exception cref="ArgumentException">The key is not one for a sandbox.</exception>
    public static void CheckKey(string key)
    {
        if (ProblemOfKey(key) is { } problem) throw Refused(problem, nameof(VinrSandboxOptions.SecretKey));
    }

    /// <summary>What is wrong with a key, to follow the name of the setting; null when it is one for a sandbox. It does not repeat the key.</summary>
    public static string? ProblemOfKey(string key)
    {
        if (key.StartsWith("sk_live_", StringComparison.Ordinal) || key.StartsWith("rk_live_", StringComparison.Ordinal))
            return "is a live key. A sandbox never takes one.";
        if (key.StartsWith("pk_", StringComparison.Ordinal))
            return "is a publishable key. Use a secret test key (sk_test_…).";
        if (!key.StartsWith("sk_test_", StringComparison.Ordinal) && !key.StartsWith("rk_test_", StringComparison.Ordinal))
            return "must start with sk_test_ or rk_test_.";

        return IsPrintable(key) ? null : "must consist of printable ASCII characters without spaces.";
    }

    /// <exception cref="ArgumentException">It is no secret.</exception>
    public static void CheckWebhookSecret(string secret)
    {
        if (!secret.StartsWith("whsec_", StringComparison.Ordinal) || secret == "whsec_" || !IsPrintable(secret))
            throw Refused("must start with whsec_ and consist of printable ASCII characters without spaces.", nameof(VinrSandboxOptions.WebhookSecret));
    }

    private static bool IsPrintable(string text) => text.All(static c => c is > ' ' and <= '~');

    private static ArgumentException Refused(string problem, string option) =>
        new($"{nameof(VinrSandboxOptions)}.{option} {problem}");
}
