using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a webhook endpoint.</summary>
internal static class WebhookEndpointJson
{
    public static void WriteMembers(Utf8JsonWriter writer, WebhookEndpointRecord endpoint)
    {
        writer.WriteString("id"u8, endpoint.Id);
        writer.WriteString("url"u8, endpoint.Url);
        writer.WriteTexts("enabledEvents"u8, endpoint.EnabledEvents);
        writer.WriteMap("metadata"u8, endpoint.Metadata);
        writer.WriteInstant("created"u8, endpoint.Created);
    }

    /// <summary>The answer to a create, the only one that shows the secret.</summary>
    public static void WriteMembersWithSecret(Utf8JsonWriter writer, WebhookEndpointRecord endpoint)
    {
        WriteMembers(writer, endpoint);
        writer.WriteString("secret"u8, endpoint.Secrets.Current);
    }
}
