using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a referral.</summary>
internal static class ReferralJson
{
    public const string ReferrerCustomer = "referrer_customer";
    public const string ReferredCustomer = "referred_customer";

    /// <summary>The last two are the API reference's words for what has converted, in questions alone.</summary>
    public static readonly WireWords<ReferralState> States = new(
        ("pending", ReferralState.Pending),
        ("attributed", ReferralState.Attributed),
        ("converted", ReferralState.Converted),
        ("rejected", ReferralState.Rejected),
        ("qualified", ReferralState.Converted),
        ("rewarded", ReferralState.Converted));

    [SandboxRule("referrals.customers", Grade.Illustrative, "referrer_customer and referred_customer name the customers of both sides, and can be expanded.", Page = "Referrals (API reference), Expanding responses")]
    public static void WriteMembers(Utf8JsonWriter writer, ReferralRecord referral, Expander expander)
    {
        writer.WriteIdentity(referral.Id, "referral"u8);
        writer.WriteString("program"u8, referral.Program);
        writer.WriteString("referrer"u8, referral.Referrer);
        CustomerJson.WriteLink(writer, referral.ReferrerCustomer, expander, ReferrerCustomer);
        writer.WriteString("referee"u8, referral.Referee);
        CustomerJson.WriteLink(writer, referral.RefereeCustomer, expander, ReferredCustomer);
        writer.WriteStartObject("reward"u8);
        WriteReward(writer, "referrer"u8, referral.ReferrerPoints);
        WriteReward(writer, "referee"u8, referral.RefereePoints);
        writer.WriteEndObject();
        writer.WriteStartObject("qualify"u8);
        writer.WriteNumber("firstPaymentMinimum"u8, referral.FirstPaymentMinimum);
        writer.WriteNumber("windowDays"u8, (long?)referral.WindowDays);
        writer.WriteEndObject();
        writer.WriteString("code"u8, referral.Code);
        writer.WriteString("shareUrl"u8, referral.ShareUrl);
        writer.WriteString("status"u8, States.Write(referral.State));
        writer.WriteMap("metadata"u8, referral.Metadata);
        writer.WriteInstant("created"u8, referral.Created);
    }

    private static void WriteReward(Utf8JsonWriter writer, ReadOnlySpan<byte> side, long points)
    {
        writer.WriteStartObject(side);
        writer.WriteNumber("points"u8, points);
        writer.WriteEndObject();
    }
}
