using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes an offer.</summary>
internal static class OfferJson
{
    public static readonly WireWords<OfferState> States = new(
        ("draft", OfferState.Draft), ("active", OfferState.Active), ("paused", OfferState.Paused), ("expired", OfferState.Expired));

    [SandboxRule("offers.spelling", Grade.Documented, "The fields of an offer are written in snake_case: starts_at, ends_at, per_member_limit, max_redemptions, min_balance, enrolled_before.", Page = "Offers and promotions")]
    public static void WriteMembers(Utf8JsonWriter writer, OfferRecord offer)
    {
        writer.WriteIdentity(offer.Id, "offer"u8);
        writer.WriteString("program"u8, offer.Program);
        writer.WriteString("name"u8, offer.Name);
        if (offer.Incentive is { } incentive) WriteIncentive(writer, incentive);
        if (offer.Kind is { } kind) WriteKind(writer, kind);
        WriteTargeting(writer, offer.Targeting);
        writer.WriteInstant("starts_at"u8, offer.Period.StartsAt);
        writer.WriteInstant("ends_at"u8, offer.Period.EndsAt);
        writer.WriteNumber("max_redemptions"u8, offer.MaxRedemptions);
        writer.WriteNumber("per_member_limit"u8, offer.PerMemberLimit);
        writer.WriteNumber("redemptions"u8, offer.Redemptions);
        writer.WriteString("status"u8, States.Write(offer.State));
        writer.WriteBoolean("active"u8, offer.State == OfferState.Active);
        writer.WriteMap("metadata"u8, offer.Metadata);
        writer.WriteInstant("created"u8, offer.Created);
    }

    private static void WriteIncentive(Utf8JsonWriter writer, Incentive incentive)
    {
        writer.WriteStartObject("incentive"u8);
        writer.WriteString("type"u8, incentive.Type);
        if (incentive.Multiplier is { } multiplier) writer.WriteNumber("multiplier"u8, multiplier);
        writer.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter writer, OfferKind kind)
    {
        writer.WriteString("type"u8, kind.Type);
        writer.WriteNumber("value"u8, kind.Value);
        writer.WriteStartObject("criteria"u8);
        writer.WriteNumber("min_order_amount"u8, kind.MinOrderAmount);
        writer.WriteTexts("eligible_products"u8, kind.EligibleProducts);
        writer.WriteEndObject();
    }

    private static void WriteTargeting(Utf8JsonWriter writer, Targeting targeting)
    {
        writer.WriteStartObject("targeting"u8);
        writer.WriteTexts("segments"u8, targeting.Segments);
        writer.WriteTexts("tiers"u8, targeting.Tiers);
        writer.WriteNumber("min_balance"u8, targeting.MinBalance);
        writer.WriteInstant("enrolled_before"u8, targeting.EnrolledBefore);
        writer.WriteMap("metadata"u8, targeting.Metadata);
        writer.WriteEndObject();
    }
}
