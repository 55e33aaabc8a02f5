using System.Globalization;

namespace Vinr.Sdk;

/// <summary>Checks <see cref="VinrWebhookOptions"/>. Each message names the setting and what to do, and shows no secret.</summary>
internal static class WebhookSettings
{
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public static void Validate(VinrWebhookOptions options)
    {
        if (options.Secrets is null) throw NoSecrets();
        ValidateSecrets(options.Secrets);
        ValidateAllButSecrets(options);
    }

    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public static void ValidateAllButSecrets(VinrWebhookOptions options)
    {
        if (options.Tolerance < TimeSpan.FromSeconds(1)) throw Bad(nameof(options.Tolerance), $"is {options.Tolerance}; it must be at least 00:00:01, since the time of signing is given in whole seconds.");
        if (options.MaxBodyBytes < 1) throw Bad(nameof(options.MaxBodyBytes), string.Create(CultureInfo.InvariantCulture, $"is {options.MaxBodyBytes}; it must be at least 1."));
        if (options.TimeProvider is null) throw Bad(nameof(options.TimeProvider), "is null; leave it unset for the system clock.");
        if (!NamesHeaders(options.SignatureHeaders)) throw Bad(nameof(options.SignatureHeaders), "must name a header, and none that is empty.");
        if (string.IsNullOrWhiteSpace(options.TimestampHeader)) throw Bad(nameof(options.TimestampHeader), "must name a header.");
    }

    /// <exception cref="ArgumentException">There is no secret, or one that cannot be one.</exception>
    public static void ValidateSecrets(IList<string> secrets)
    {
        if (secrets.Count == 0) throw NoSecrets();
        for (var i = 0; i < secrets.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(secrets[i])) throw Bad(nameof(VinrWebhookOptions.Secrets), "holds an empty one; is VINR_WEBHOOK_SECRET set?");
            if (char.IsWhiteSpace(secrets[i][0]) || char.IsWhiteSpace(secrets[i][^1])) throw Bad(nameof(VinrWebhookOptions.Secrets), "holds one with white space around it; remove it.");
            if (IsOfAnotherKind(secrets[i])) throw Bad(nameof(VinrWebhookOptions.Secrets), "holds an API key or an id (sk_…, rk_…, pk_…, we_…) instead of the endpoint's secret; give that (whsec_…), which VINR shows when the endpoint is created.");
        }
    }

    // What stands beside the secret where it is copied from.
    private static bool IsOfAnotherKind(string secret) =>
        secret.StartsWith("sk_", StringComparison.OrdinalIgnoreCase) || secret.StartsWith("rk_", StringComparison.OrdinalIgnoreCase)
        || secret.StartsWith("pk_", StringComparison.OrdinalIgnoreCase) || secret.StartsWith("we_", StringComparison.OrdinalIgnoreCase);

    // Runs for each delivery: no enumerator.
    private static bool NamesHeaders(IList<string>? names)
    {
        if (names is null || names.Count == 0) return false;
        for (var i = 0; i < names.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i])) return false;
        }

        return true;
    }

    private static ArgumentException NoSecrets() => Bad(nameof(VinrWebhookOptions.Secrets), "is empty; give the endpoint's secret (whsec_…), which VINR shows when the endpoint is created.");

    private static ArgumentException Bad(string setting, string problem) => new($"{setting} {problem}", setting);
}
