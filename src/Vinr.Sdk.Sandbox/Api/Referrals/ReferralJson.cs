using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a referral.</summary>
internal static class ReferralJson
{
    public static readonly WireWords<ReferralState> States = new(
        ("pending", ReferralState.Pending),
        ("attributed", ReferralState.Attributed),
        ("converted", ReferralState.Converted),
        ("rejected", ReferralState.Rejected));

    public static void WriteMembers(Utf8JsonWriter writer, ReferralRecord referral)
    {
        writer.WriteString("id"u8, referral.Id);
        writer.WriteString("program"u8, referral.Program);
        writer.WriteString("referrer"u8, referral.Referrer);
        writer.WriteString("referee"u8, referral.Referee);
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
