using System.Security.Cryptography;
using Vinr.Sdk.Hosting;

namespace CheckoutWeb;

/// <summary>A VINR of the shop's own: no key, no network, and a clock that can be moved. Nothing of this folder is needed with a real one.</summary>
internal static class SandboxedVinr
{
    public static void AddSandboxedVinr(this WebApplicationBuilder builder)
    {
        var secret = $"whsec_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        builder.Services.AddVinrSandbox(o => o.WebhookSecret = secret);
        builder.Services.AddVinr(o => o.ApplicationName = "CheckoutWeb"); // The sandbox gives it its key and address.

        // Deliveries are signed with the sandbox's secret, at the sandbox's time.
        builder.Services.AddOptions<VinrWebhookReceiverOptions>().Configure<ShopClock>((o, clock) =>
        {
            o.Secrets = [secret];
            o.TimeProvider = clock;
        });
        builder.Services.AddHostedService<SandboxDeliveries>();
        builder.Services.AddSingleton<TimeMachine>();
    }
}
