using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes down what arrived, and what became of it.</summary>
internal static class SandboxRequestJson
{
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<SandboxRequest> requests)
    {
        writer.WriteString("object"u8, "list"u8);
        writer.WriteObjects("data"u8, requests, Write);
    }

    private static void Write(Utf8JsonWriter writer, SandboxRequest request)
    {
        writer.WriteInstant("at"u8, request.At);
        writer.WriteString("operation"u8, request.Operation);
        writer.WriteString("method"u8, request.Method);
        writer.WriteString("path"u8, request.Path);
        writer.WriteString("idempotencyKey"u8, request.IdempotencyKey);
        writer.WriteString("requestId"u8, request.RequestId);
        writer.WriteNumber("statusCode"u8, request.StatusCode);
        writer.WriteString("errorCode"u8, request.ErrorCode);
        writer.WriteBoolean("replayed"u8, request.Replayed);
        writer.WriteString("fault"u8, request.Fault);
        writer.WriteBoolean("acted"u8, request.Acted);
        WriteEffects(writer, request.Effects);
        writer.WriteString("body"u8, request.Body);
        writer.WriteString("answer"u8, request.Answer);
    }

    private static void WriteEffects(Utf8JsonWriter writer, SandboxEffects effects)
    {
        writer.WriteObjects("entries"u8, effects.Entries, static (writer, entry) =>
        {
            writer.WriteString("id"u8, entry.Id);
            writer.WriteString("account"u8, entry.Account);
            writer.WriteNumber("amount"u8, entry.Amount);
            writer.WriteString("reason"u8, entry.Reason);
        });
        writer.WriteObjects("events"u8, effects.Events, static (writer, effect) =>
        {
            writer.WriteString("id"u8, effect.Id);
            writer.WriteString("type"u8, effect.Type);
            writer.WriteString("subject"u8, effect.Subject);
        });
    }
}
