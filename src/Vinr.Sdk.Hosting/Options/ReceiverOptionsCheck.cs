using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vinr.Sdk.Hosting;

/// <summary>Checks the options when the app starts.</summary>
internal sealed class ReceiverOptionsCheck(IServiceProvider services, ReceiverNames names) : IValidateOptions<VinrWebhookReceiverOptions>
{
    public ValidateOptionsResult Validate(string? name, VinrWebhookReceiverOptions options)
    {
        try
        {
            if (names.ExpectsDeliveries(name ?? "")) options.Validate();
            else options.ValidateHandling();
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.ParamName == nameof(options.Secrets)
                ? $"{e.Message} Set it in AddVinrWebhooks{(string.IsNullOrEmpty(name) ? ", in the configuration as Vinr:WebhookSecret, or in the environment as VINR_WEBHOOK_SECRET" : $"(\"{name}\", …), or in the configuration as Vinr:Tenants:{name}:WebhookSecret")}."
                : e.Message);
        }

        if (options.StoreFirst && services.GetRequiredService<IVinrInbox>() is not IVinrEventStore)
        {
            return ValidateOptionsResult.Fail(
                $"{nameof(options.StoreFirst)} needs an inbox that keeps events. Add UseEntityFramework<TContext>() of Vinr.Sdk.EntityFrameworkCore after AddVinrWebhooks, or UseInbox with an {nameof(IVinrEventStore)} of your own.");
        }

        return options.TrackOrder && services.GetRequiredService<IVinrInbox>() is not IVinrEventOrder
            ? ValidateOptionsResult.Fail($"{nameof(options.TrackOrder)} needs an inbox that is an {nameof(IVinrEventOrder)} too.")
            : ValidateOptionsResult.Success;
    }
}
