using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What the program says of its referrals (documented). It holds for every code that says nothing else.</summary>
public sealed class ProgramReferral : VinrResource
{
    [JsonConstructor]
    internal ProgramReferral()
    {
    }

    /// <summary>What the member gets who invites. Null: nothing.</summary>
    [JsonInclude]
    public ReferralPoints? ReferrerReward { get; internal set; }

    /// <summary>What the new member gets. Null: nothing.</summary>
    [JsonInclude]
    public ReferralPoints? RefereeReward { get; internal set; }

    /// <summary>What the new member must do, <c>payment.completed</c>.</summary>
    [JsonInclude]
    public EventType QualifyingEvent { get; internal set; }

    /// <summary>How much that payment must be at least, in minor units. Null: any amount. The end of the field's name is assumed.</summary>
    [JsonInclude]
    public long? MinimumAmount { get; internal set; }
}

/// <summary>What a program says of its referrals, as a request states it (documented).</summary>
public sealed record ProgramReferralSpec : IJsonWritable
{
    /// <summary>What the member gets who invites.</summary>
    public ReferralPointsSpec? ReferrerReward { get; init; }

    /// <summary>What the new member gets.</summary>
    public ReferralPointsSpec? RefereeReward { get; init; }

    /// <summary>What the new member must do: <c>EventType.PaymentCompleted</c>.</summary>
    public EventType? QualifyingEvent { get; init; }

    /// <summary>How much that payment must be at least, in minor units. The end of the field's name is assumed: the page cuts it off after <c>minimumAmou</c>.</summary>
    public long? MinimumAmount { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Object("referrerReward"u8, ReferrerReward)
        .Object("refereeReward"u8, RefereeReward)
        .Value("qualifyingEvent"u8, QualifyingEvent)
        .Number("minimumAmount"u8, MinimumAmount);
}
