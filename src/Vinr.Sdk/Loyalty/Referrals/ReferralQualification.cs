using System.Text.Json.Serialization;

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
