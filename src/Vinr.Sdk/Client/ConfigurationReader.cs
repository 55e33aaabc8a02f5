using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Vinr.Sdk;

/// <summary>
/// Reads options from configuration by name. Written out: the platform's binder would pass over an unknown or misspelt setting,
/// and its messages could show the value of a key.
/// </summary>
internal static class ConfigurationReader
{
    private const string Whole = "AddVinr was given the whole configuration of the app. Pass the section that is Vinr's: configuration.GetSection(\"Vinr\").";

    public static void Apply(IConfiguration section, VinrClientOptions options)
    {
        var isWhole = section is not IConfigurationSection;
        if (isWhole && section.GetSection("Vinr").GetChildren().Any()) throw new ArgumentException(Whole, nameof(section));

        foreach (var setting in section.GetChildren())
        {
            if (!IsEmpty(setting) && !Apply(setting, options))
            {
                throw new ArgumentException(isWhole ? Whole : $"The configuration has a setting \"{setting.Path}\" that does not exist.", setting.Key);
            }
        }
    }

    /// <returns>Whether there is such a setting.</returns>
    private static bool Apply(IConfigurationSection setting, VinrClientOptions options)
    {
        switch (setting.Key.ToUpperInvariant())
        {
            case "SECRETKEY": options.SecretKey = setting.Value; break;
            case "BASEADDRESS": options.BaseAddress = Uri.TryCreate(setting.Value, UriKind.Absolute, out var uri) ? uri : throw Unreadable(setting, "an absolute https address that ends in /v1"); break;
            case "APIVERSION": options.ApiVersion = setting.Value; break;
            case "APPLICATIONNAME": options.ApplicationName = setting.Value; break;
            case "AUTHENTICATION": options.Authentication = Authentication(setting); break;
            case "MAXRETRIES": options.MaxRetries = Number(setting); break;
            case "MAXRESPONSEBYTES": options.MaxResponseBytes = Number(setting); break;
            case "ATTEMPTTIMEOUT": options.AttemptTimeout = Time(setting); break;
            case "TOTALTIMEOUT": options.TotalTimeout = Time(setting); break;
            case "MAXRETRYAFTER": options.MaxRetryAfter = Time(setting); break;
            case "IDEMPOTENCYKEYLIFETIME": options.IdempotencyKeyLifetime = Time(setting); break;
            case "RATELIMITING": options.RateLimiting = RateLimiting(setting); break;
            case "WEBHOOKSECRET" or "WEBHOOKSECRETS" or "TENANTS": break; // AddVinrWebhooks of Vinr.Sdk.Hosting reads them from the same section
            default: return false;
        }

        return true;
    }

    private static VinrAuthentication Authentication(IConfigurationSection setting) => setting.Value?.Trim().ToUpperInvariant() switch
    {
        "APIKEYHEADER" => VinrAuthentication.ApiKeyHeader,
        "BEARER" => VinrAuthentication.Bearer,
        _ => throw Unreadable(setting, "ApiKeyHeader or Bearer"),
    };

    private static VinrRateLimiting RateLimiting(IConfigurationSection setting)
    {
        const string Form = "Sandbox, Standard, Scale, or RequestsPerSecond and Burst below it, both whole numbers above 0";
        if (setting.GetChildren().Any())
        {
            if (setting.GetChildren().Any(child => !Is(child, "RequestsPerSecond") && !Is(child, "Burst"))) throw Unreadable(setting, Form);
            return VinrRateLimiting.Of(Positive(setting.GetSection("RequestsPerSecond")), Positive(setting.GetSection("Burst")));
        }

        return setting.Value?.Trim().ToUpperInvariant() switch
        {
            "SANDBOX" => VinrRateLimiting.Sandbox(),
            "STANDARD" => VinrRateLimiting.Standard(),
            "SCALE" => VinrRateLimiting.Scale(),
            _ => throw Unreadable(setting, Form),
        };

        static bool Is(IConfigurationSection child, string name) => child.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static int Number(IConfigurationSection setting) =>
        int.TryParse(setting.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(setting, "a whole number");

    private static int Positive(IConfigurationSection setting) =>
        int.TryParse(setting.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Unreadable(setting, "a whole number above 0");

    private static TimeSpan Time(IConfigurationSection setting) =>
        DurationText.Read(setting.Value ?? "") ?? throw Unreadable(setting, DurationText.Forms);

    // Nothing was said: an entry that is null, or a section without anything in it.
    private static bool IsEmpty(IConfigurationSection setting) => setting.Value is null && !setting.GetChildren().Any();

    private static ArgumentException Unreadable(IConfigurationSection setting, string form) =>
        new($"The configuration's {setting.Path}{Shown(setting.Value)} cannot be read. It takes {form}.", setting.Key);

    // What could be a key, pasted into the wrong line, is not shown.
    private static string Shown(string? value) => value is { Length: <= 24 } && !value.Contains('_', StringComparison.Ordinal) ? $" (\"{value}\")" : "";
}
