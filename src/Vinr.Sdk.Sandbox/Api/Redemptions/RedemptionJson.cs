using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a redemption.</summary>
internal static class RedemptionJson
{
    /// <summary>VINR documents <c>applied</c>; the other two names are assumed.</summary>
    private static readonly WireWords<RedemptionState> States = new(
        ("pending", RedemptionState.Pending), ("applied", RedemptionState.Applied), ("released", RedemptionState.Released));

    public static void WriteMembers(Utf8JsonWriter writer, RedemptionRecord redemption, Expander expander)
    {
        writer.WriteIdentity(redemption.Id, "redemption"u8);
        writer.WriteString("account"u8, redemption.Account);
        CustomerJson.WriteLink(writer, redemption.Customer, expander);
        RewardJson.WriteLink(writer, redemption.Reward, expander);
        writer.WriteNumber("points"u8, redemption.Points);
        writer.WriteString("status"u8, States.Write(redemption.State));
        writer.WriteString("discountId"u8, redemption.DiscountId);
        writer.WriteObject("discount"u8, redemption.Discount, WriteDiscount);
        writer.WriteInstant("created"u8, redemption.Created);
    }

    [SandboxRule("redemptions.amount", Grade.Documented, "The discount of a redemption has an amount, a currency and a code.", Page = "Redemption")]
    private static void WriteDiscount(Utf8JsonWriter writer, Discount discount)
    {
        if (discount.Percent is { } percent)
        {
            writer.WriteNumber("percent"u8, percent); // assumed
        }
        else
        {
            writer.WriteNumber("amount"u8, discount.Amount);
            writer.WriteString("currency"u8, discount.Currency);
        }

        writer.WriteString("code"u8, discount.Code);
    }
}
