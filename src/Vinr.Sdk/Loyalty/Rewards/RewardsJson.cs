using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The JSON of rewards.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reward))]
internal sealed partial class RewardsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default, aliases: [new(typeof(Reward), "cost", "pointsCost")], shape: KeepForm);

    // A benefit is written in the form that it takes with VINR: the other one is "type" and "value" beside it.
    private static void KeepForm(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (type.Type == typeof(Reward) && property.Name == "benefit") property.Get = static reward => RewardBenefitForms.Benefit(((Reward)reward).Benefit);
        }
    }
}
