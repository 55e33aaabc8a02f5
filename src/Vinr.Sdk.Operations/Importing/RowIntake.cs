using System.Globalization;
using Vinr.Sdk.Operations.Importing.Members;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing;

/// <summary>Looks at a row before VINR is asked: is it in order, did it come before in this file, did an import do it already?</summary>
internal sealed class RowIntake(MemberRowReader reader, Checkpoint? checkpoint, Scratch scratch, bool setTiers)
{
    /// <summary>The member of a row, or what is wrong with it.</summary>
    public MemberRow? Read(CsvRecord record, List<RowProblem> problems)
    {
        var row = reader.Read(record, problems);
        if (row is null) return null;

        // The first of several is the one that counts, unless it was refused itself.
        if (scratch.Earlier(row.ExternalId, row.EmailKey, row.Row) is var (earlier, hasId))
        {
            problems.Add(hasId
                ? new("doubled_external_id", string.Create(CultureInfo.InvariantCulture, $"external_id {IdentityRule.Shown(row.ExternalId)} stands in row {earlier} already"))
                : new("doubled_email", string.Create(CultureInfo.InvariantCulture, $"the e-mail address stands in row {earlier} already, with another external_id")));
        }

        return problems.Count == 0 ? row : null;
    }

    public long PointsOf(CsvRecord record) => reader.PointsOf(record);

    public KnownMember? Known(MemberRow row) => checkpoint?.Find(row.ExternalId);

    /// <summary>What became of a row that the checkpoint has as done; null when VINR has to be asked.</summary>
    public RowResult? Done(MemberRow row, KnownMember? known)
    {
        if (known is not { Step: Step.Done } || MemberRow.KeyOf(known.Email) != row.EmailKey) return null;
        var hasChanged = known.Points != row.Points;
        if (!hasChanged && setTiers && row.Tier is not null && row.Tier != known.Tier) return null;
        return new(hasChanged ? RowOutcome.Changed : RowOutcome.AlreadyThere)
        {
            Customer = known.Customer,
            Account = known.Account,
            Opening = known.Opening,
            PointsOut = known.Points,
            TierDiffers = row.Tier is not null && row.Tier != known.Tier,
            Problem = hasChanged ? RowComparison.Problem(row, known.Points) : null,
        };
    }
}
