using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>What of a payment is shown only to those who expand it: its refunds, as a list, and its dispute, of which a sandbox has none.</summary>
internal static class PaymentExpansions
{
    private const string Refunds = "refunds";
    private const string Dispute = "dispute";

    /// <summary>VINR's page names the latter two with the resource before them.</summary>
    [SandboxRule("payments.expand", Grade.Documented, "customer, refunds and dispute of a payment can be expanded; the last two also as payment.refunds and payment.dispute.", Page = "Expanding responses")]
    public static Expander Of(SandboxEngine engine) => new(engine, "customer", Refunds, Dispute, $"payment.{Refunds}", $"payment.{Dispute}");

    public static void Write(Utf8JsonWriter writer, PaymentRecord payment, Expander expander)
    {
        if (Wants(expander, Refunds))
        {
            var refunds = expander.Engine.Refunds.List(new(Payment: payment.Id), new(PageRequest.MaxLimit));
            writer.WriteStartObject(Refunds);
            ListJson.WriteMembers(writer, refunds, static (writer, refund, _) => RefundJson.WriteMembers(writer, refund), Expander.None);
            writer.WriteEndObject();
        }

        if (Wants(expander, Dispute)) writer.WriteNull(Dispute);
    }

    private static bool Wants(Expander expander, string name) => expander.Wants(name) || expander.Wants("payment." + name);
}
