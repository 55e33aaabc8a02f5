using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>The way of one row: what does VINR have, what is missing, and, unless it is a dry run, making that.</summary>
/// <param name="finder">Reads.</param>
/// <param name="writer">Writes; null in a dry run.</param>
/// <param name="tiers">Compares tiers.</param>
internal sealed class MemberFlow(MemberFinder finder, MemberWriter? writer, TierCheck tiers)
{
    public async Task<RowResult> RunAsync(MemberRow row, KnownMember? known, CancellationToken cancellationToken)
    {
        try
        {
            var standing = await finder.FindAsync(row, known, cancellationToken).ConfigureAwait(false);
            if (standing.End is { } reached) return reached;
            if (writer is null) return Told(row, standing);
            if (IsMissingNothing(row, standing)) return Told(row, standing) with { Done = Begun(row, standing, known) };
            return await writer.WriteAsync(row, standing, known, cancellationToken).ConfigureAwait(false);
        }
        catch (VinrException failure) when (RowFailure.Of(failure) is { } end)
        {
            return end;
        }
        catch (ArgumentException refused)
        {
            return new(RowOutcome.Refused) { Problem = new("refused_by_client", refused.Message) };
        }
    }

    private bool IsMissingNothing(MemberRow row, Standing standing)
    {
        if (!standing.IsImported) return false;
        if (RowComparison.HasChanged(row, standing)) return true;
        return (standing.Opening?.Points ?? 0) == row.Points && !tiers.IsToSet(row, standing);
    }

    /// <summary>What the checkpoint is to keep of a member that an earlier run began, and of which nothing was told: it was killed before it could.</summary>
    private static KnownMember? Begun(MemberRow row, Standing standing, KnownMember? known) =>
        known is null or { Step: Step.Done } || RowComparison.HasChanged(row, standing)
            ? null
            : known with { Step = Step.Done, Email = row.Email, Points = row.Points, Customer = standing.Customer, Account = standing.Account, Opening = standing.Opening?.Id, Tier = standing.Tier };

    /// <summary>What stands, or in a dry run what would.</summary>
    private RowResult Told(MemberRow row, Standing standing)
    {
        var hasChanged = RowComparison.HasChanged(row, standing);
        var isThere = standing.IsImported && (standing.Opening?.Points ?? 0) == row.Points;
        var outcome = hasChanged ? RowOutcome.Changed
            : isThere ? RowOutcome.AlreadyThere
            : standing.Account is not null && !standing.IsImported ? RowOutcome.Enrolled
            : RowOutcome.New;
        return new(outcome)
        {
            Customer = standing.Customer,
            Account = standing.Account,
            Opening = standing.Opening?.Id,
            PointsOut = hasChanged ? standing.Opening?.Points ?? 0 : row.Points,
            CustomerIsNew = standing is { Customer: null, Account: null },
            CustomerDiffers = standing.CustomerDiffers,
            TierIsSet = !hasChanged && tiers.IsToSet(row, standing),
            TierDiffers = tiers.Differs(row, standing) && (hasChanged || !tiers.IsToSet(row, standing)),
            Problem = hasChanged ? RowComparison.Problem(row, standing.Opening?.Points ?? 0) : null,
        };
    }
}
