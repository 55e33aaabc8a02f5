using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes an event: the envelope, and in it the resource as it was then.</summary>
internal sealed class EventJson(PaymentJson payments)
{
    public ReadOnlyMemory<byte> Body(EventRecord record) => ApiResponse.Ok(record, WriteMembers).Body;

    [SandboxRule("events.envelope", Grade.Illustrative, "An event is {id, type, data: {object}, created}; the object is the resource as it was then.", Page = "Events (API reference)")]
    public void WriteMembers(Utf8JsonWriter writer, EventRecord record)
    {
        writer.WriteIdentity(record.Id, "event"u8);
        writer.WriteString("type"u8, record.Type);
        writer.WriteStartObject("data"u8);
        writer.WriteStartObject("object"u8);
        WriteResource(writer, record.Data);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteNumber("created"u8, record.Created.ToUnixTimeSeconds());
    }

    private void WriteResource(Utf8JsonWriter writer, object resource)
    {
        switch (resource)
        {
            case AccountRecord account:
                AccountJson.WriteMembers(writer, account, Expander.None);
                break;
            case TierChange change:
                AccountJson.WriteMembers(writer, change.Account, Expander.None);
                writer.WriteString("previousTier"u8, change.PreviousTier);
                break;
            case LedgerEntry entry:
                TransactionJson.WriteMembers(writer, entry, Expander.None);
                break;
            case RedemptionRecord redemption:
                RedemptionJson.WriteMembers(writer, redemption, Expander.None);
                break;
            case PaymentRecord payment:
                payments.WriteMembers(writer, payment, Expander.None);
                break;
            case RefundRecord refund:
                RefundJson.WriteMembers(writer, refund);
                break;
            case ReferralRecord referral:
                ReferralJson.WriteMembers(writer, referral, Expander.None);
                break;
            case RuleRecord rule:
                RuleJson.WriteMembers(writer, rule);
                break;
            case TierStep tier:
                TierJson.WriteMembers(writer, tier);
                break;
            case RewardRecord reward:
                RewardJson.WriteMembers(writer, reward);
                break;
            case RaisedEvent occurrence:
                OccurrenceJson.WriteMembers(writer, occurrence);
                break;
            case CustomerRecord customer:
                CustomerJson.WriteMembers(writer, customer);
                break;
            case CreditView credit:
                CreditJson.WriteMembers(writer, credit, Expander.None);
                break;
            case ExpiringPoints points:
                TransactionJson.WriteMembers(writer, points.Entry, Expander.None);
                writer.WriteNumber("remaining"u8, points.Remaining);
                break;
            case UnlockedReward unlocked:
                RewardJson.WriteMembers(writer, unlocked.Reward);
                writer.WriteString("account"u8, unlocked.Account);
                writer.WriteString("customer"u8, unlocked.Customer);
                break;
            default:
                throw new ArgumentException($"Events do not carry a {resource.GetType().Name}.", nameof(resource));
        }
    }
}
