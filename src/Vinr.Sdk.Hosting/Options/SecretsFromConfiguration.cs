using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Takes the secrets from the app's configuration when its code gives none.</summary>
internal sealed class SecretsFromConfiguration(IConfiguration? configuration = null) : IPostConfigureOptions<VinrWebhookReceiverOptions>
{
    private const string Variable = "VINR_WEBHOOK_SECRET";

    public void PostConfigure(string? name, VinrWebhookReceiverOptions options)
    {
        if (options.Secrets is { Count: 0 }) options.Secrets = [.. Configured().OfType<string>().Where(secret => secret.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string?> Configured()
    {
        if (configuration is not null)
        {
            yield return configuration["Vinr:WebhookSecret"];
            foreach (var secret in configuration.GetSection("Vinr:WebhookSecrets").GetChildren()) yield return secret.Value;
        }

        // An app that was not given the environment as configuration has it all the same.
        yield return configuration?[Variable] ?? Environment.GetEnvironmentVariable(Variable);
    }
}
