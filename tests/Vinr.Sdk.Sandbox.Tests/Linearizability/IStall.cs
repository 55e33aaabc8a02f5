namespace Vinr.Sdk.Sandbox.Tests.Linearizability;

/// <summary>One member, and a reward of which there are few. Each caller holds one redemption at most.</summary>
internal interface IStall : IPlace
{
    /// <summary>Gives points, or takes them: the balance afterwards, or why not.</summary>
    string Give(int points);

    string Redeem(int caller);

    string Release(int caller);

    /// <summary>Pays with what the caller has redeemed.</summary>
    string Pay(int caller);
}
