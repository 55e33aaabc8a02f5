using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a webhook endpoint.</summary>
internal static class WebhookEndpointJson
{
    private const string Enabled = "enabled";
    private const string Disabled = "disabled";

    public static void WriteMembers(Utf8JsonWriter writer, WebhookEndpointRecord endpoint)
    {
        writer.WriteIdentity(endpoint.Id, "webhook_endpoint"u8);
        writer.WriteString("url"u8, endpoint.Url);
        writer.WriteTexts("enabled_events"u8, endpoint.EnabledEvents);
        writer.WriteString("status"u8, endpoint.IsEnabled ? Enabled : Disabled);
        writer.WriteMap("metadata"u8, endpoint.Metadata);
        writer.WriteInstant("created"u8, endpoint.Created);
    }

    public static bool ReadStatus(RequestField field) => field.Text() switch
    {
        Enabled => true,
        Disabled => false,
        _ => throw field.Invalid($"must be one of: {Enabled}, {Disabled}"),
    };

    /// <summary>The answer to a create, the only one that shows the secret.</summary>
    public static void WriteMembersWithSecret(Utf8JsonWriter writer, WebhookEndpointRecord endpoint)
    {
        WriteMembers(writer, endpoint);
        writer.WriteString("secret"u8, endpoint.Secrets.Current);
    }
}
