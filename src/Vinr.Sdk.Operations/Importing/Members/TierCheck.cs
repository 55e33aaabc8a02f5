using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Whether a member is in the tier that its row says. One that the opening balance leads to needs no hand.</summary>
internal sealed class TierCheck(bool setTiers, Func<long, string?> tierOf)
{
    /// <summary>The tier once the opening balance is written.</summary>
    public string? After(MemberRow row, Standing standing) => standing.Opening is null ? tierOf(row.Points) ?? standing.Tier : standing.Tier;

    public bool Differs(MemberRow row, Standing standing) => row.Tier is not null && row.Tier != After(row, standing);

    /// <summary>Whether it is to be set by hand.</summary>
    public bool IsToSet(MemberRow row, Standing standing) => setTiers && Differs(row, standing);
}
