using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes an offer.</summary>
internal static class OfferJson
{
    public static readonly WireWords<OfferState> States = new(
        ("draft", OfferState.Draft), ("active", OfferState.Active), ("paused", OfferState.Paused), ("expired", OfferState.Expired));

    public static void WriteMembers(Utf8JsonWriter writer, OfferRecord offer)
    {
        writer.WriteString("id"u8, offer.Id);
        writer.WriteString("program"u8, offer.Program);
        writer.WriteString("name"u8, offer.Name);
        writer.WriteStartObject("incentive"u8);
        writer.WriteString("type"u8, offer.Incentive.Type);
        if (offer.Incentive.Multiplier is { } multiplier) writer.WriteNumber("multiplier"u8, multiplier);
        writer.WriteEndObject();
        WriteTargeting(writer, offer.Targeting);
        writer.WriteInstant("startsAt"u8, offer.Period.StartsAt);
        writer.WriteInstant("endsAt"u8, offer.Period.EndsAt);
        writer.WriteNumber("maxRedemptions"u8, offer.MaxRedemptions);
        writer.WriteNumber("perMemberLimit"u8, offer.PerMemberLimit);
        writer.WriteNumber("redemptions"u8, offer.Redemptions);
        writer.WriteString("status"u8, States.Write(offer.State));
        writer.WriteMap("metadata"u8, offer.Metadata);
        writer.WriteInstant("created"u8, offer.Created);
    }

    private static void WriteTargeting(Utf8JsonWriter writer, Targeting targeting)
    {
        writer.WriteStartObject("targeting"u8);
        writer.WriteTexts("segments"u8, targeting.Segments);
        writer.WriteTexts("tiers"u8, targeting.Tiers);
        writer.WriteNumber("minBalance"u8, targeting.MinBalance);
        writer.WriteInstant("enrolledBefore"u8, targeting.EnrolledBefore);
        writer.WriteMap("metadata"u8, targeting.Metadata);
        writer.WriteEndObject();
    }
}
