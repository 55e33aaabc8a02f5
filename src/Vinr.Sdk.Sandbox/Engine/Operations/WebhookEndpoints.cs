namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("webhooks.endpoints", Grade.Illustrative, "Endpoints are made, retrieved, updated, deleted and listed; their secret is shown once, when they are made.", Page = "Webhook endpoints (API reference)")]
[SandboxRule("webhooks.test_event", Grade.Assumed, "No call sends a test event: VINR's dashboard does when an endpoint is saved there.")]
internal sealed class WebhookEndpoints(StateStore store)
{
    public WebhookEndpointRecord Create(NewWebhookEndpoint command) => store.Write(tx =>
    {
        var endpoint = Checked(new WebhookEndpointRecord
        {
            Id = tx.NewId(IdPrefixes.WebhookEndpoint, tx.WebhookEndpoints),
            Url = command.Url,
            EnabledEvents = command.EnabledEvents,
            Secrets = SigningSecrets.First(tx.Ids.WebhookSecret(tx.WebhookEndpoints.Length)),
            FirstEvent = tx.Events.Length,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
        tx.WebhookEndpoints = tx.WebhookEndpoints.Add(endpoint);
        return endpoint;
    });

    public WebhookEndpointRecord Retrieve(string id) => store.Read().WebhookEndpoints.Get(id, "webhook endpoint");

    [SandboxRule("webhooks.enabled_again", Grade.Assumed, "What happens while an endpoint is disabled is never sent there, and what waits to be tried again is given up.")]
    public WebhookEndpointRecord Update(string id, WebhookEndpointChanges changes) => store.Write(tx =>
    {
        var endpoint = tx.WebhookEndpoints.Get(id, "webhook endpoint");
        endpoint = Checked(endpoint with
        {
            Url = changes.Url.Or(endpoint.Url),
            EnabledEvents = changes.EnabledEvents.Or(endpoint.EnabledEvents),
            IsEnabled = changes.IsEnabled.Or(endpoint.IsEnabled),
            Metadata = changes.Metadata.Or(endpoint.Metadata),
        });
        tx.WebhookEndpoints = tx.WebhookEndpoints.Replace(endpoint);
        return endpoint;
    });

    public WebhookEndpointRecord Delete(string id) => store.Write(tx =>
    {
        var endpoint = tx.WebhookEndpoints.Get(id, "webhook endpoint");
        tx.WebhookEndpoints = tx.WebhookEndpoints.Remove(endpoint);
        return endpoint;
    });

    /// <summary>Gives an endpoint a new secret; the one that it replaces signs beside it for a while.</summary>
    public WebhookEndpointRecord RotateSecret(string id, TimeSpan overlap) => store.Write(tx =>
    {
        var endpoint = tx.WebhookEndpoints.Get(id, "webhook endpoint");
        var rotations = endpoint.Rotations + 1;
        var next = tx.Ids.WebhookSecret(tx.WebhookEndpoints.PositionOf(id), rotations);
        endpoint = endpoint with { Secrets = endpoint.Secrets.Replaced(next, tx.Now, overlap), Rotations = rotations };
        tx.WebhookEndpoints = tx.WebhookEndpoints.Replace(endpoint);
        return endpoint;
    });

    public PageResult<WebhookEndpointRecord> List(PageRequest page) => Pager.Page(store.Read().WebhookEndpoints, page);

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
