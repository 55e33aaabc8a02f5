using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Webhook endpoints: the addresses that VINR sends events to. <c>vinr.WebhookEndpoints</c></summary>
public class WebhookEndpointsClient
{
    private static readonly Operations<WebhookEndpoint> Operations = new("webhook_endpoints", WebhookEndpointsJson.Tolerant);

    private readonly Endpoint<IWebhookEndpointsApi> _endpoint;

    internal WebhookEndpointsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.WebhookEndpoint);

    /// <summary>For mocks.</summary>
    protected WebhookEndpointsClient() => _endpoint = Endpoint<IWebhookEndpointsApi>.Mocked;

    /// <summary>Creates a webhook endpoint.</summary>
    /// <param name="request">The address, and the events to send to it.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook endpoint, with its <see cref="WebhookEndpoint.Secret"/>, which no later answer has.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// var endpoint = await vinr.WebhookEndpoints.CreateAsync(new()
    /// {
    ///     Url = "https://shop.example/webhooks/vinr",
    ///     EnabledEvents = [EventType.LoyaltyPointsEarned, EventType.LoyaltyTierChanged],
    /// });
    /// // endpoint.Secret verifies the signatures; this is the only answer that has it.
    /// </code>
    /// </example>
    public virtual Task<WebhookEndpoint> CreateAsync(
        CreateWebhookEndpointRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Url);
        ArgumentNullException.ThrowIfNull(request.EnabledEvents);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a webhook endpoint.</summary>
    /// <param name="id">Its id, <c>we_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such webhook endpoint.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<WebhookEndpoint> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.WebhookEndpoint);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Changes a webhook endpoint. What the request does not set stays as it is.</summary>
    /// <param name="id">Its id, <c>we_…</c>.</param>
    /// <param name="request">What to change.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The webhook endpoint as it is now.</returns>
    /// <exception cref="ArgumentException">The id, the request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such webhook endpoint.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<WebhookEndpoint> UpdateAsync(
        string id, UpdateWebhookEndpointRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.WebhookEndpoint);
        ArgumentNullException.ThrowIfNull(request);
        return _endpoint.SendAsync(_endpoint.Api.Update(id, request), Operations.Update, options, cancellationToken);
    }

    /// <summary>Deletes a webhook endpoint.</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id, <c>we_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such webhook endpoint.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.WebhookEndpoint);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists webhook endpoints, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<WebhookEndpoint> ListAsync(
        ListWebhookEndpointsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        return _endpoint.List(
            static (api, page) => api.List(page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
