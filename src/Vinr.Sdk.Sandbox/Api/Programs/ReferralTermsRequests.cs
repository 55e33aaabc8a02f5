using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what a program says for its referrals.</summary>
internal static class ReferralTermsRequests
{
    public static ReferralTerms ReferralTerms(this RequestField field) => field.Read(static fields => new ReferralTerms(
        Points(fields, "referrerReward"),
        Points(fields, "refereeReward"),
        fields.TakeValue("qualifyingEvent")?.Text() ?? Engine.ReferralTerms.None.QualifyingEvent,
        fields.TakeValue("minimumAmount")?.Quantity() ?? 0));

    private static long Points(RequestObject fields, string side) =>
        fields.TakeValue(side)?.Read(static reward => reward.Require("points").Quantity()) ?? 0;
}
