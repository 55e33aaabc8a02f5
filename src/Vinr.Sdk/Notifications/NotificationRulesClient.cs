using Vinr.Sdk.Endpoints;
using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>Notification rules: when members are told what, and how. <c>vinr.Notifications.Rules</c></summary>
public class NotificationRulesClient
{
    private static readonly Operations<NotificationRule> Operations = new("notifications.rules", NotificationRulesJson.Tolerant);

    private readonly Endpoint<INotificationRulesApi> _endpoint;

    internal NotificationRulesClient(VinrTransport transport) => _endpoint = new(transport, IdKind.NotificationRule);

    /// <summary>For mocks.</summary>
    protected NotificationRulesClient() => _endpoint = Endpoint<INotificationRulesApi>.Mocked;

    /// <summary>Creates a notification rule.</summary>
    /// <remarks>VINR documents the call and its fields; the path is assumed.</remarks>
    /// <param name="request">What to tell members of, how long before, and how.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The notification rule, with its id.</returns>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    /// <example>
    /// <code>
    /// await vinr.Notifications.Rules.CreateAsync(new()
    /// {
    ///     Trigger = EventType.LoyaltyPointsExpiring,
    ///     LeadTime = "14d",
    ///     Channels = [NotificationChannel.Email, NotificationChannel.Push],
    ///     Template = "points-expiring",
    /// });
    /// </code>
    /// </example>
    public virtual Task<NotificationRule> CreateAsync(
        CreateNotificationRuleRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require.Field(request.Trigger.ToString(), "request.Trigger");
        ArgumentNullException.ThrowIfNull(request.Channels);
        return _endpoint.SendAsync(_endpoint.Api.Create(request), Operations.Create, options, cancellationToken);
    }

    /// <summary>Retrieves a notification rule.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such notification rule.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task<NotificationRule> RetrieveAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.NotificationRule);
        return _endpoint.SendAsync(_endpoint.Api.Retrieve(id), Operations.Retrieve, options, cancellationToken);
    }

    /// <summary>Deletes a notification rule.</summary>
    /// <remarks>The call carries no idempotency key. That it is gone (404) counts as deleted after an attempt that may have done it, and only then.</remarks>
    /// <param name="id">Its id.</param>
    /// <param name="options">Settings for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id or an option is bad; nothing was sent.</exception>
    /// <exception cref="VinrNotFoundException">There is no such notification rule.</exception>
    /// <exception cref="VinrException">The call failed; the type says how.</exception>
    public virtual Task DeleteAsync(
        string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Require.Id(id, IdKind.NotificationRule);
        return _endpoint.SendAsync(_endpoint.Api.Delete(id), Operations.Delete, options, cancellationToken);
    }

    /// <summary>Lists notification rules, newest first. Nothing is sent until the list is enumerated.</summary>
    /// <param name="request">Where to begin and how large pages are; null for all.</param>
    /// <param name="options">Settings for the call of each page.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The request or an option is bad; nothing was sent.</exception>
    public virtual VinrList<NotificationRule> ListAsync(
        ListNotificationRulesRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        return _endpoint.List(
            static (api, page) => api.List(page.Limit, page.StartingAfter, page.EndingBefore), Operations.List, request, options, cancellationToken);
    }
}
