using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What to change of a program. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Programs.UpdateAsync(program.Id, new()
/// {
///     Name = "VINR Plus",
///     Currency = new ProgramCurrencySpec { Name = "points", ExpiryMonths = 24 },
///     TierConfig = Optional&lt;TierConfigSpec&gt;.Null,
/// });
/// </code>
/// </example>
public sealed record UpdateProgramRequest
{
    /// <summary>The name that members see.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<string>))]
    public Optional<string> Name { get; init; }

    /// <summary>The points: <c>new ProgramCurrencySpec { … }</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<ProgramCurrencySpec>))]
    public Optional<ProgramCurrencySpec> Currency { get; init; }

    /// <summary>The tiers: <c>new TierConfigSpec { … }</c>, or <c>Optional&lt;TierConfigSpec&gt;.Null</c> for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<TierConfigSpec>))]
    public Optional<TierConfigSpec> TierConfig { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalConverter<Dictionary<string, string>>))]
    public Optional<Dictionary<string, string>> Metadata { get; init; }
}
