using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Events: what happened, with a snapshot of what it happened to. <c>vinr.Events</c></summary>
public class EventsClient
{
    private static readonly Operations<VinrEvent> Operations = new("events", EventsJson.Tolerant);

    private readonly Endpoint<IEventsApi> _endpoint;

    internal EventsClient(VinrTransport transport) => _endpoint = new(transport, IdKind.Event);

    /// <summary>For mocks.</summary>
    protected EventsClient() => _endpoint = Endpoint<IEventsApi>.Mocked;

    /// <summary>Retrieves an event.</summary>
    /// <param name="id">Its id, <c>evt_…</c>.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such event.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<VinrEvent> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.Event);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Lists events, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Which events, where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<VinrEvent> ListAsync(
        ListEventsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Filter(request?.Type?.ToString(), nameof(request.Type));
        return _endpoint.List(
            (api, page) => api.List(request?.Type?.ToString(), QueryText.Of(request?.CreatedFrom), page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
