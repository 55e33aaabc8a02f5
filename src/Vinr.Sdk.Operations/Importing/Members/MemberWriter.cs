using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>
/// Makes of a row what is missing at VINR: customer, account, opening balance, tier, in this order. The checkpoint hears of each call before it
/// is made. Each has a key that follows from program and row, so that repeating one acts once; where an account may be older than this moment, its
/// ledger has been read, so that nothing depends on how long VINR keeps a key.
/// </summary>
internal sealed class MemberWriter(PacedCalls calls, Checkpoint checkpoint, MemberFinder finder, string program, TierCheck tiers, TimeProvider time)
{
    private const string AlreadyExists = "account_already_exists";

    public async Task<RowResult> WriteAsync(MemberRow row, Standing standing, KnownMember? known, CancellationToken cancellationToken)
    {
        var wasMember = standing.Account is not null;
        var customerIsNew = standing.Customer is null;
        var progress = new KnownMember { ExternalId = row.ExternalId, Email = row.Email, Step = Step.Customer, Points = row.Points, Customer = standing.Customer, Account = standing.Account };

        if (progress.Customer is null && !wasMember) progress = await MakeCustomerAsync(row, progress, cancellationToken).ConfigureAwait(false);
        if (!wasMember)
        {
            var isFirst = known?.Step is null or Step.Customer;
            var made = await MakeAccountAsync(row, progress, isFirst, cancellationToken).ConfigureAwait(false);
            if (made.End is not null) return made.End;
            standing = made with { CustomerDiffers = standing.CustomerDiffers };
            progress = progress with { Account = made.Account };
        }

        if (!standing.IsImported) await SignAsync(row, progress, cancellationToken).ConfigureAwait(false);
        var opening = standing.Opening;
        var hasChanged = RowComparison.HasChanged(row, standing);
        if (opening is null && row.Points > 0 && !hasChanged) opening = await OpenAsync(row, progress, cancellationToken).ConfigureAwait(false);

        hasChanged |= (opening?.Points ?? 0) != row.Points;
        var tierIsSet = !hasChanged && tiers.IsToSet(row, standing);
        if (tierIsSet) await SetTierAsync(row, progress, cancellationToken).ConfigureAwait(false);

        var result = new RowResult(hasChanged ? RowOutcome.Changed : OutcomeOf(standing, wasMember))
        {
            // A row that has changed before its opening was written stays as it was begun: with its old points again, it goes on.
            Done = hasChanged && opening is null ? null : progress with { Step = Step.Done, Points = opening?.Points ?? 0, Opening = opening?.Id, Tier = tierIsSet ? row.Tier : tiers.After(row, standing) },
            Customer = progress.Customer,
            Account = progress.Account,
            Opening = opening?.Id,
            PointsOut = opening?.Points ?? 0,
            CustomerIsNew = customerIsNew && !wasMember,
            CustomerDiffers = standing.CustomerDiffers,
            TierIsSet = tierIsSet,
            TierDiffers = !tierIsSet && tiers.Differs(row, standing),
        };
        return hasChanged ? result with { Problem = RowComparison.Problem(row, opening?.Points ?? 0) } : result;
    }

    /// <summary>A member that this run completes counts as new, whichever run began it.</summary>
    private static RowOutcome OutcomeOf(Standing standing, bool wasMember) =>
        wasMember && !standing.IsImported ? RowOutcome.Enrolled : RowOutcome.New;

    private async Task<KnownMember> MakeCustomerAsync(MemberRow row, KnownMember progress, CancellationToken cancellationToken)
    {
        Save(progress);
        var request = new CreateCustomerRequest { Email = row.Email, Name = row.Name, Phone = row.Phone, Metadata = MetadataKeys.OfCustomer(row) };
        var made = await calls.WriteAsync((vinr, token) => vinr.Customers.CreateAsync(request, Key("customer", row.ExternalId, row.EmailKey), token), cancellationToken).ConfigureAwait(false);
        return progress with { Customer = made.Id };
    }

    /// <summary>Enrols the customer. Where the answer may be an older one, or the account is there, its ledger is read.</summary>
    private async Task<Standing> MakeAccountAsync(MemberRow row, KnownMember progress, bool isFirst, CancellationToken cancellationToken)
    {
        Save(progress with { Step = Step.Account });
        var request = new CreateAccountRequest { Program = program, Customer = progress.Customer, Metadata = MetadataKeys.OfAccount(row) };
        try
        {
            var made = await calls.WriteAsync((vinr, token) => vinr.Loyalty.Accounts.CreateAsync(request, Key("account", row.ExternalId), token), cancellationToken).ConfigureAwait(false);
            var isOwn = isFirst && made.Response is { Replayed: false };
            return new()
            {
                Customer = progress.Customer,
                Account = made.Id,
                IsImported = true,
                Tier = made.Tier?.Id,
                Opening = isOwn ? null : await finder.FindOpeningAsync(made.Id, row, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (VinrApiException failure) when (failure is VinrIdempotencyException || failure.Code == AlreadyExists)
        {
            // Somebody was quicker, or an earlier run gave the key to a row that said something else.
            var standing = await finder.OfCustomerAsync(row, program, progress.Customer!, cancellationToken).ConfigureAwait(false);
            if (standing is { Account: null, End: null }) throw;
            return standing;
        }
    }

    /// <summary>Writes the external id to a member that somebody else enrolled. What stands in its metadata stays.</summary>
    private async Task SignAsync(MemberRow row, KnownMember progress, CancellationToken cancellationToken)
    {
        Save(progress with { Step = Step.Account });
        var id = progress.Account!;
        var account = await calls.ReadAsync((vinr, token) => vinr.Loyalty.Accounts.RetrieveAsync(id, cancellationToken: token), cancellationToken).ConfigureAwait(false);
        var metadata = MetadataKeys.OfAccount(row);
        foreach (var (name, value) in account.Metadata) metadata[name] = value;
        await calls.WriteAsync((vinr, token) => vinr.Loyalty.Accounts.UpdateAsync(id, new() { Metadata = metadata }, cancellationToken: token), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Opening> OpenAsync(MemberRow row, KnownMember progress, CancellationToken cancellationToken)
    {
        Save(progress with { Step = Step.Opening });
        var request = new CreateTransactionRequest { Account = progress.Account!, Amount = row.Points, Reason = MetadataKeys.OpeningReason, Metadata = MetadataKeys.OfOpening(row) };
        try
        {
            return Opening.Of(await calls.WriteAsync((vinr, token) => vinr.Loyalty.Transactions.CreateAsync(request, Key("opening", row.ExternalId), token), cancellationToken).ConfigureAwait(false));
        }
        catch (VinrIdempotencyException)
        {
            // An earlier run gave the key to a row that said something else: what became of it stands in the ledger.
            if (await finder.FindOpeningAsync(progress.Account!, row, cancellationToken).ConfigureAwait(false) is { } there) return there;
            throw;
        }
    }

    private async Task SetTierAsync(MemberRow row, KnownMember progress, CancellationToken cancellationToken)
    {
        Save(progress with { Step = Step.Opening });
        await calls.WriteAsync((vinr, token) => vinr.Loyalty.Accounts.UpdateAsync(progress.Account!, new() { Tier = row.Tier! }, cancellationToken: token), cancellationToken).ConfigureAwait(false);
    }

    private RequestOptions Key(params string[] parts) => new() { IdempotencyKey = IdempotencyKey.For(["vinr-import", program, .. parts]) };

    private void Save(KnownMember progress) => checkpoint.Save(progress, time.GetUtcNow());
}
