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
            if (options.Secrets is { Count: 0 } && !names.ExpectsDeliveries(name ?? "")) options.ValidateHandling();
            else options.Validate();
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(Explain(name, e));
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

    /// <summary>What is wrong with the options of a receiver, and for a secret where to put it.</summary>
    public static string Explain(string? name, ArgumentException problem)
    {
        if (problem.ParamName != nameof(VinrWebhookOptions.Secrets)) return problem.Message;
        return string.IsNullOrEmpty(name)
            ? $"{problem.Message} Set it in AddVinrWebhooks, in the configuration as Vinr:WebhookSecret, or in the environment as VINR_WEBHOOK_SECRET."
            : $"{problem.Message} Set it in AddVinrWebhooks(\"{name}\", …), or in the configuration as Vinr:Tenants:{name}:WebhookSecret.";
    }
}
