using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/referrals</c>.</summary>
internal static class ReferralRequests
{
    public static NewReferral Create(RequestObject fields)
    {
        var reward = fields.TakeValue("reward")?.Object() ?? RequestObject.Empty;
        var qualify = fields.TakeValue("qualify")?.Object() ?? RequestObject.Empty;
        var referral = new NewReferral
        {
            Program = fields.Require("program").Text(),
            Referrer = fields.Require("referrer").Text(),
            ReferrerPoints = Points(reward, "referrer"),
            RefereePoints = Points(reward, "referee"),
            FirstPaymentMinimum = qualify.TakeValue("firstPaymentMinimum")?.Quantity(),
            WindowDays = qualify.TakeValue("windowDays")?.Count(),
            Metadata = fields.Metadata(),
        };
        reward.RefuseTheRest();
        qualify.RefuseTheRest();
        return referral;
    }

    private static long? Points(RequestObject reward, string side) =>
        reward.TakeValue(side)?.Read(static fields => fields.Require("points").Quantity());
}
