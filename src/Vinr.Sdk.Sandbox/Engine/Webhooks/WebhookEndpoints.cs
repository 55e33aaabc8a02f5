namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class WebhookEndpoints(SandboxEngine engine)
{
    public WebhookEndpointRecord Create(NewWebhookEndpoint command) => engine.Write(tx =>
    {
        var endpoint = Checked(new WebhookEndpointRecord
        {
            Id = tx.NewId(IdPrefixes.WebhookEndpoint, tx.WebhookEndpoints),
            Url = command.Url,
            EnabledEvents = command.EnabledEvents,
            Secret = tx.Ids.WebhookSecret(tx.WebhookEndpoints.Length),
            Metadata = command.Metadata,
            Created = tx.Now,
        });
        tx.WebhookEndpoints = tx.WebhookEndpoints.Add(endpoint);
        return endpoint;
    });

    public WebhookEndpointRecord Retrieve(string id) => engine.Read().WebhookEndpoints.Get(id, "webhook endpoint");

    public WebhookEndpointRecord Update(string id, WebhookEndpointChanges changes) => engine.Write(tx =>
    {
        var endpoint = tx.WebhookEndpoints.Get(id, "webhook endpoint");
        endpoint = Checked(endpoint with
        {
            Url = changes.Url.Or(endpoint.Url),
            EnabledEvents = changes.EnabledEvents.Or(endpoint.EnabledEvents),
            Metadata = changes.Metadata.Or(endpoint.Metadata),
        });
        tx.WebhookEndpoints = tx.WebhookEndpoints.Replace(endpoint);
        return endpoint;
    });

    public WebhookEndpointRecord Delete(string id) => engine.Write(tx =>
    {
        var endpoint = tx.WebhookEndpoints.Get(id, "webhook endpoint");
        tx.WebhookEndpoints = tx.WebhookEndpoints.Remove(endpoint);
        return endpoint;
    });

    public PageResult<WebhookEndpointRecord> List(PageRequest page) => Pager.Page(engine.Read().WebhookEndpoints, page);

    private static WebhookEndpointRecord Checked(WebhookEndpointRecord endpoint)
    {
        Check.That(
            Uri.TryCreate(endpoint.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps),
            "url",
            "'url' must be an absolute http or https address.");
        Check.That(!endpoint.EnabledEvents.IsEmpty, "enabledEvents", "'enabledEvents' needs at least one type of event.");
        return endpoint;
    }
}
