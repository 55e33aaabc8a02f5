using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Takes the secrets from the app's configuration when its code gives none.</summary>
internal sealed class SecretsFromConfiguration(IConfiguration? configuration = null) : IPostConfigureOptions<VinrWebhookReceiverOptions>
{
    private const string Variable = "VINR_WEBHOOK_SECRET";

    public void PostConfigure(string? name, VinrWebhookReceiverOptions options)
    {
        if (options.Secrets is { Count: 0 }) options.Secrets = [.. (string.IsNullOrEmpty(name) ? Configured() : OfTenant(name)).OfType<string>().Where(secret => secret.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string?> OfTenant(string name) => In($"Vinr:Tenants:{name}");

    private IEnumerable<string?> In(string section) => configuration is null
        ? []
        : [configuration[$"{section}:WebhookSecret"], .. configuration.GetSection($"{section}:WebhookSecrets").GetChildren().Select(secret => secret.Value)];

    private IEnumerable<string?> Configured()
    {
        foreach (var secret in In("Vinr")) yield return secret;

        // An app that was not given the environment as configuration has it all the same.
        yield return configuration?[Variable] ?? Environment.GetEnvironmentVariable(Variable);
    }
}
