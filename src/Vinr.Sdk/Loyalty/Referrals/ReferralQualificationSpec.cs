using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

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
