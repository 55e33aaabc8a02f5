using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vinr.Sdk.Operations.Reconciling.Reports;

/// <summary>The report as one JSON document.</summary>
internal static class ReconciliationJson
{
    /// <summary>How much is gathered before it is passed on.</summary>
    private const int Gathered = 32 * 1024;

    public static void Write(Stream output, ReconciliationReport report)
    {
        // Letters of all languages stand as they are: it is a file, not a part of a page.
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Write(json, report);
    }

    public static string NameOf(FindingKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static void Write(Utf8JsonWriter json, ReconciliationReport report)
    {
        json.WriteStartObject();
        json.WriteString("kind", report.Kind);
        json.WriteBoolean("allWell", report.AllWell);
        json.WriteString("program", report.Program);
        json.WriteString("from", report.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", report.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("startedAt", report.StartedAt);
        json.WriteString("endedAt", report.EndedAt);
        WriteCounts(json, report);
        WriteMoney(json, report);
        json.WriteStartArray("findings");
        foreach (var found in report.Findings())
        {
            Write(json, found);
            PassOn(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("notDecidable");
        foreach (var one in report.NotDecidable())
        {
            Write(json, one);
            PassOn(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks) json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void PassOn(Utf8JsonWriter json)
    {
        if (json.BytesPending > Gathered) json.Flush();
    }

    private static void WriteCounts(Utf8JsonWriter json, ReconciliationReport report)
    {
        json.WriteNumber("orders", report.Orders);
        json.WriteNumber("payments", report.Payments);
        json.WriteNumber("refunds", report.Refunds);
        json.WriteNumber("members", report.Members);
        json.WriteNumber("entries", report.Entries);
        json.WriteNumber("pointsEarned", report.PointsEarned);
        json.WriteNumber("pointsTakenBack", report.PointsTakenBack);
        json.WriteNumber("findingCount", report.FindingCount);
        json.WriteNumber("notDecidableCount", report.UndecidedCount);
    }

    private static void WriteMoney(Utf8JsonWriter json, ReconciliationReport report)
    {
        json.WriteStartArray("money");
        foreach (var sum in report.Money)
        {
            json.WriteStartObject();
            json.WriteString("currency", sum.Currency);
            json.WriteNumber("ordered", sum.Ordered);
            json.WriteNumber("charged", sum.Charged);
            json.WriteNumber("refunded", sum.Refunded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding found)
    {
        json.WriteStartObject();
        json.WriteString("kind", NameOf(found.Kind));
        json.WriteString("message", found.Message);
        json.WriteString("whatToDo", found.WhatToDo);
        if (found.Order is not null) json.WriteString("order", found.Order);
        if (found.Payment is not null) json.WriteString("payment", found.Payment);
        if (found.Account is not null) json.WriteString("account", found.Account);
        json.WriteStartArray("evidence");
        foreach (var id in found.Evidence) json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NotDecidable one)
    {
        json.WriteStartObject();
        json.WriteString("payment", one.Payment);
        json.WriteString("account", one.Account);
        json.WriteNumber("earned", one.Earned);
        json.WriteNumber("atLeast", one.AtLeast);
        json.WriteNumber("atMost", one.AtMost);
        json.WriteString("dependsOn", one.DependsOn);
        json.WriteEndObject();
    }
}
