using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes deliveries and their switches down.</summary>
internal static class DeliveryJson
{
    public static void WriteSwitches(Utf8JsonWriter writer, IReadOnlyList<WebhookSwitch> switches) =>
        writer.WriteObjects("switches"u8, switches, WriteSwitch);

    public static void WriteSwitch(Utf8JsonWriter writer, WebhookSwitch it)
    {
        writer.WriteString("id"u8, it.Id);
        writer.WriteString("do"u8, it.Does);
        writer.WriteTexts("events"u8, it.Events);
        writer.WriteString("text"u8, it.ToString());
    }

    public static void WriteDeliveries(Utf8JsonWriter writer, IEnumerable<WebhookDelivery> deliveries) =>
        writer.WriteObjects("data"u8, deliveries, static (writer, delivery) =>
        {
            writer.WriteString("event"u8, delivery.EventId);
            writer.WriteString("type"u8, delivery.EventType);
            writer.WriteString("target"u8, delivery.Target);
            writer.WriteString("state"u8, Word(delivery.State));
            writer.WriteInstant("nextAttemptAt"u8, delivery.NextAttemptAt);
            writer.WriteBoolean("isReplay"u8, delivery.IsReplay);
            writer.WriteObjects("attempts"u8, delivery.Attempts, WriteAttempt);
        });

    private static void WriteAttempt(Utf8JsonWriter writer, DeliveryAttempt attempt)
    {
        writer.WriteNumber("number"u8, attempt.Number);
        writer.WriteInstant("at"u8, attempt.At);
        writer.WriteNumber("status"u8, (long?)attempt.Status);
        writer.WriteString("failure"u8, attempt.Failure);
        writer.WriteString("answer"u8, attempt.Answer);
    }

    private static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Delivered => "delivered",
        _ => "failed",
    };
}
