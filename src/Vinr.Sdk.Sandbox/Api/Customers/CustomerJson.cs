using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a customer.</summary>
internal static class CustomerJson
{
    public static void WriteMembers(Utf8JsonWriter writer, CustomerRecord customer)
    {
        writer.WriteIdentity(customer.Id, "customer"u8);
        writer.WriteString("email"u8, customer.Email);
        writer.WriteString("name"u8, customer.Name);
        writer.WriteString("phone"u8, customer.Phone);
        writer.WriteMap("metadata"u8, customer.Metadata);
        writer.WriteInstant("created"u8, customer.Created);
    }

    /// <summary>The property <c>customer</c> of something else, or one of another name.</summary>
    public static void WriteLink(Utf8JsonWriter writer, string? id, Expander expander, string name = "customer") =>
        expander.Write(writer, name, id, static (engine, id) => engine.Customers.Retrieve(id), WriteMembers);
}
