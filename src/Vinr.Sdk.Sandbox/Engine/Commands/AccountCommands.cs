namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record NewAccount
{
    public required string Program { get; init; }

    public string? Customer { get; init; }

    /// <summary>The code of the referral that brought the member.</summary>
    public string? ReferralCode { get; init; }

    public MetadataMap Metadata { get; init; } = Engine.Metadata.Empty;
}

internal sealed record AccountChanges
{
    public Change<MetadataMap> Metadata { get; init; }

    /// <summary>A tier by hand; null gives the account the tier that it qualifies for.</summary>
    public Change<string?> Tier { get; init; }

    /// <summary>A closed account neither earns nor redeems; expiry, clawbacks and releases go on.</summary>
    public Change<AccountState> State { get; init; }
}

internal sealed record AccountFilter(string? Customer = null, string? Program = null);
