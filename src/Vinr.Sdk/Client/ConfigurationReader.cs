using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Vinr.Sdk;

/// <summary>
/// Reads options from configuration by name. Written out: the platform's binder would pass over an unknown or misspelt setting,
/// and its messages could show the value of a key.
/// </summary>
internal static class ConfigurationReader
{
    public static void Apply(IConfiguration section, VinrClientOptions options)
    {
        foreach (var setting in section.GetChildren())
        {
            if (setting.Value is { } value) Apply(setting.Key, value, options);
        }
    }

    private static void Apply(string name, string value, VinrClientOptions options)
    {
        switch (name.ToUpperInvariant())
        {
            case "SECRETKEY": options.SecretKey = value; break;
            case "BASEADDRESS": options.BaseAddress = Read<Uri>(name, Uri.TryCreate(value, UriKind.Absolute, out var uri), uri); break;
            case "APIVERSION": options.ApiVersion = value; break;
            case "APPLICATIONNAME": options.ApplicationName = value; break;
            case "AUTHENTICATION": options.Authentication = Read(name, Enum.TryParse<VinrAuthentication>(value, ignoreCase: true, out var kind), kind); break;
            case "MAXRETRIES": options.MaxRetries = Number(name, value); break;
            case "MAXRESPONSEBYTES": options.MaxResponseBytes = Number(name, value); break;
            case "ATTEMPTTIMEOUT": options.AttemptTimeout = Time(name, value); break;
            case "TOTALTIMEOUT": options.TotalTimeout = Time(name, value); break;
            case "MAXRETRYAFTER": options.MaxRetryAfter = Time(name, value); break;
            case "IDEMPOTENCYKEYLIFETIME": options.IdempotencyKeyLifetime = Time(name, value); break;
            case "WEBHOOKSECRET": break; // AddVinrWebhooks of Vinr.Sdk.AspNetCore reads it from the same section
            default: throw new ArgumentException($"The configuration of Vinr has a setting \"{name}\" that does not exist.", name);
        }
    }

    private static int Number(string name, string value) =>
        Read(name, int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number), number);

    private static TimeSpan Time(string name, string value) =>
        Read(name, TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time), time);

    private static T Read<T>(string name, bool readable, T? value) =>
        readable ? value! : throw new ArgumentException($"The configuration of Vinr: the value of {name} cannot be read.", name);
}
