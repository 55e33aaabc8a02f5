using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new member must do before a referral counts.</summary>
public sealed class ReferralQualification : VinrResource
{
    [JsonConstructor]
    internal ReferralQualification()
    {
    }

    /// <summary>The least that the first payment must come to, in minor units of its currency. Null: anything.</summary>
    [JsonInclude]
    public long? FirstPaymentMinimum { get; internal set; }

    /// <summary>Within how many days of enrolment. Null: whenever.</summary>
    [JsonInclude]
    public int? WindowDays { get; internal set; }
}

/// <summary>What a new member must do before a referral counts, as a request states it.</summary>
public sealed record ReferralQualificationSpec : IJsonWritable
{
    /// <summary>The least that the first payment must come to, in minor units of its currency. Default: anything.</summary>
    public long? FirstPaymentMinimum { get; init; }

    /// <summary>Within how many days of enrolment. Default: whenever.</summary>
    public int? WindowDays { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("firstPaymentMinimum"u8, FirstPaymentMinimum)
        .Number("windowDays"u8, WindowDays);
}
