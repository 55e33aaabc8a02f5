using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Everything about loyalty: <c>vinr.Loyalty</c>.</summary>
public class LoyaltyClient
{
    internal LoyaltyClient(VinrTransport transport)
    {
        Programs = new(transport);
    }

    /// <summary>For mocks.</summary>
    protected LoyaltyClient()
    {
        Programs = null!;
    }

    /// <summary>Programs, their points and their tiers.</summary>
    public virtual ProgramsClient Programs { get; }
}
