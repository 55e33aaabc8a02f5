using System.Globalization;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Seeding;

/// <summary>Benefits as they would have come over the wire, so that they go out over it as well.</summary>
internal static class SeededBenefits
{
    public static RewardBenefit Discount(long amount, string currency) =>
        Read(string.Create(CultureInfo.InvariantCulture, $$"""{"type":"discount","amount":{{amount}},"currency":"{{JsonEncodedText.Encode(currency)}}"}"""));

    /// <param name="benefit">The guide's form.</param>
    public static RewardBenefit Read(string benefit)
    {
        using var document = JsonDocument.Parse($$"""{"benefit":{{benefit}}}""");
        return BenefitRequests.Require(RequestObject.Root(document.RootElement.Clone()));
    }
}
