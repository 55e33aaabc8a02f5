using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Webhooks;

/// <summary>Reads what is sent to <c>/v1/webhook-endpoints</c>.</summary>
internal static class WebhookRequests
{
    public static NewWebhookEndpoint Create(RequestObject fields)
    {
        var endpoint = new NewWebhookEndpoint
        {
            Url = fields.Require("url").Text(),
            EnabledEvents = fields.Require("enabledEvents").Texts(),
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return endpoint;
    }

    public static WebhookEndpointChanges Update(RequestObject fields)
    {
        var changes = new WebhookEndpointChanges
        {
            Url = fields.Change("url", static field => field.Text()),
            EnabledEvents = fields.Change("enabledEvents", static field => field.Texts()),
            Metadata = fields.MetadataChange(),
        };
        fields.RefuseTheRest();
        return changes;
    }
}
