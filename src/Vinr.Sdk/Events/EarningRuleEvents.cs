using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>An earning rule was made: <c>earning_rule.created</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<EarningRuleCreated>))]
public sealed class EarningRuleCreated : VinrEvent
{
    internal EarningRuleCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The rule as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public EarningRule? Rule => Snapshot(EarningRulesJson.Tolerant.TypeInfo<EarningRule>());
}

/// <summary>An earning rule was changed: <c>earning_rule.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<EarningRuleUpdated>))]
public sealed class EarningRuleUpdated : VinrEvent
{
    internal EarningRuleUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The rule as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public EarningRule? Rule => Snapshot(EarningRulesJson.Tolerant.TypeInfo<EarningRule>());
}

/// <summary>An earning rule was deleted: <c>earning_rule.deleted</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<EarningRuleDeleted>))]
public sealed class EarningRuleDeleted : VinrEvent
{
    internal EarningRuleDeleted(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The rule as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public EarningRule? Rule => Snapshot(EarningRulesJson.Tolerant.TypeInfo<EarningRule>());
}
