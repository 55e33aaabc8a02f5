namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>That something happened. <c>Data</c> is the resource as it was then: one of the records, a <see cref="TierChange"/> or an <see cref="RaisedEvent"/>.</summary>
[SandboxRule("events.data", Grade.Assumed, "Points events carry the transaction, tier changes the account with previousTier, redemption events the redemption; events of accounts, tiers, rules and rewards what they are about.")]
internal sealed record EventRecord(string Id, string Type, object Data, DateTimeOffset Created) : IEntity
{
    public static IndexKey<EventRecord> ByType { get; } = new(row => row.Type);

    /// <summary>The id of the resource.</summary>
    public string Subject => Data switch
    {
        TierChange change => change.Account.Id,
        RaisedEvent raised => raised.Id,
        _ => ((IEntity)Data).Id,
    };
}
