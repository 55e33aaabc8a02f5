using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/webhook-endpoints</c>.</summary>
internal static class WebhookEndpointRequests
{
    public static NewWebhookEndpoint Create(RequestObject fields) => new()
    {
        Url = fields.Require("url").Text(),
        EnabledEvents = fields.Require("enabledEvents").Texts(),
        Metadata = fields.Metadata(),
    };

    public static WebhookEndpointChanges Update(RequestObject fields) => new()
    {
        Url = fields.Change("url", static field => field.Text()),
        EnabledEvents = fields.Change("enabledEvents", static field => field.Texts()),
        IsEnabled = fields.Change("status", WebhookEndpointJson.ReadStatus),
        Metadata = fields.MetadataChange(),
    };
}
