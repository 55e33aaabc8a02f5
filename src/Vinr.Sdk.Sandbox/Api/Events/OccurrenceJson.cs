using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes what was raised by hand, in place of the resource that VINR's event would carry (its shape is assumed).</summary>
internal static class OccurrenceJson
{
    public static void WriteMembers(Utf8JsonWriter writer, RaisedEvent occurrence)
    {
        writer.WriteString("id"u8, occurrence.Id);
        writer.WriteString("account"u8, occurrence.Account);
        writer.WriteString("customer"u8, occurrence.Customer);
        writer.WriteNumber("amount"u8, occurrence.Amount?.Amount);
        writer.WriteString("currency"u8, occurrence.Amount?.Currency);
        writer.WriteInstant("created"u8, occurrence.Created);
    }
}
