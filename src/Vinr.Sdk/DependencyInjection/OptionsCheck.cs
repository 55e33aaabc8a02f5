using Microsoft.Extensions.Options;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk.DependencyInjection;

/// <summary>Runs the checks of the constructor when an app starts.</summary>
internal sealed class OptionsCheck : IValidateOptions<VinrClientOptions>
{
    public ValidateOptionsResult Validate(string? name, VinrClientOptions options)
    {
        try
        {
            OptionsValidator.Validate(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
