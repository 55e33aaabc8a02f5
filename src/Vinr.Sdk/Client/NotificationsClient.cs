using Vinr.Sdk.Transport;

namespace Vinr.Sdk;

/// <summary>What members are told: <c>vinr.Notifications</c>.</summary>
public class NotificationsClient
{
    private readonly VinrTransport? _transport;

    internal NotificationsClient(VinrTransport transport) => _transport = transport;

    /// <summary>For mocks.</summary>
    protected NotificationsClient()
    {
    }

    /// <summary>When members are told what, and how.</summary>
    public virtual NotificationRulesClient Rules => field ??= new(_transport ?? throw VinrTransport.Mocked());
}
