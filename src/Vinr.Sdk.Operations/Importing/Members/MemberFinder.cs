using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Finds out what VINR has of a row's member. It writes nothing.</summary>
internal sealed class MemberFinder(PacedCalls calls, Scratch scratch)
{
    private readonly CustomerSearch _customers = new(calls);
    private readonly OpeningSearch _openings = new(calls);

    public async Task<Standing> FindAsync(MemberRow row, KnownMember? known, CancellationToken cancellationToken)
    {
        var listed = scratch.WithExternalId(row.ExternalId);
        if (listed.Count > 1)
        {
            return Standing.Ends(RowOutcome.Changed, "external_id_of_several_members", $"VINR has more than one member with this external_id ({listed[0].Account}, {listed[1].Account}): find out which one is right");
        }

        if (listed is [var imported]) return await OfImportedAsync(row, imported, known, cancellationToken).ConfigureAwait(false);
        if (known?.Account is { } account) return await OfKnownAsync(row, known, account, cancellationToken).ConfigureAwait(false);
        if (known is not null && MemberRow.KeyOf(known.Email) != row.EmailKey && await WasMadeAsync(known, cancellationToken).ConfigureAwait(false)) return OtherEmail();
        return await ByEmailAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The customer's member, of whom nobody knew when the import began.</summary>
    public async Task<Standing> OfCustomerAsync(MemberRow row, string program, string customer, CancellationToken cancellationToken)
    {
        var request = new ListAccountsRequest { Program = program, Customer = customer };
        await foreach (var account in calls.ListAsync(vinr => vinr.Loyalty.Accounts.ListAsync(request), cancellationToken).ConfigureAwait(false))
        {
            if (account.Program == program && account.Customer?.Id == customer)
                return await OfMemberAsync(row, Listing.Of(account), cancellationToken).ConfigureAwait(false);
        }

        return new() { Customer = customer };
    }

    public Task<Opening?> FindOpeningAsync(string account, MemberRow row, CancellationToken cancellationToken) =>
        _openings.FindAsync(account, row.ExternalId, cancellationToken);

    private static Standing OtherEmail() =>
        Standing.Ends(RowOutcome.Changed, "changed_email", "this external_id was imported before with another e-mail address: nothing was changed; change the customer's address at VINR, or give the row an external_id of its own");

    private async Task<Standing> OfImportedAsync(MemberRow row, ListedMember imported, KnownMember? known, CancellationToken cancellationToken)
    {
        if (imported.EmailKey is { } address && address != row.EmailKey) return OtherEmail();
        if (known?.Step == Step.Done) return Known(known, imported.Account) with { Tier = imported.Tier };
        return await OfMemberAsync(row, imported, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Standing> OfKnownAsync(MemberRow row, KnownMember known, string account, CancellationToken cancellationToken)
    {
        if (MemberRow.KeyOf(known.Email) != row.EmailKey) return OtherEmail();
        var standing = Known(known, account);
        return known.Step == Step.Done ? standing : standing with { Opening = await FindOpeningAsync(account, row, cancellationToken).ConfigureAwait(false) };
    }

    private static Standing Known(KnownMember known, string account) => new()
    {
        Customer = known.Customer,
        Account = account,
        IsImported = known.Step != Step.Account, // before it had the external_id, it may not have it
        Tier = known.Tier,
        BegunWith = known.Points,
        Opening = known.Opening is { } opening ? new(opening, known.Points) : null,
    };

    private async Task<Standing> ByEmailAsync(MemberRow row, CancellationToken cancellationToken)
    {
        var customers = await CustomersAsync(row, cancellationToken).ConfigureAwait(false);
        if (customers.Count > 1)
        {
            return Standing.Ends(RowOutcome.Refused, "several_customers", $"VINR has several customers with this e-mail address ({string.Join(", ", customers.Take(3).Select(customer => customer.Id))}): leave one of them with it");
        }

        if (customers is not [var found]) return new();
        var differs = (row.Name is not null && row.Name != found.Name) || (row.Phone is not null && row.Phone != found.Phone);
        var standing = scratch.OfCustomer(found.Id) is { } member
            ? await OfMemberAsync(row, member, cancellationToken).ConfigureAwait(false)
            : new Standing { Customer = found.Id };
        return standing with { CustomerDiffers = differs };
    }

    /// <summary>Those whom a search finds, and those of members whose address has other capitals: of members the listing has every address.</summary>
    private async Task<IReadOnlyList<Customer>> CustomersAsync(MemberRow row, CancellationToken cancellationToken)
    {
        var found = await _customers.FindAsync(row.Email, cancellationToken).ConfigureAwait(false);
        foreach (var id in scratch.WithEmail(row.EmailKey).Select(member => member.Customer).OfType<string>().Except(found.Select(customer => customer.Id)).ToList())
        {
            if (await _customers.RetrieveAsync(id, row.EmailKey, cancellationToken).ConfigureAwait(false) is { } listed) found = [.. found, listed];
        }

        return found;
    }

    private async Task<Standing> OfMemberAsync(MemberRow row, ListedMember member, CancellationToken cancellationToken)
    {
        if (member.ExternalId is { } other && other != row.ExternalId)
        {
            return Standing.Ends(RowOutcome.Refused, "email_of_another_member", $"the customer with this e-mail address is a member already, with the external_id {IdentityRule.Shown(other)} ({member.Account})");
        }

        if (member.Status is not (AccountStatus.Values.Active or ""))
        {
            return Standing.Ends(RowOutcome.Refused, "account_not_active", $"the customer's account {member.Account} is {member.Status}, and takes no points");
        }

        return new()
        {
            Customer = member.Customer,
            Account = member.Account,
            IsImported = member.ExternalId is not null,
            Tier = member.Tier,
            BegunWith = member.OpeningPoints,
            Opening = await FindOpeningAsync(member.Account, row, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Whether the customer that was about to be made for another address is there.</summary>
    private async Task<bool> WasMadeAsync(KnownMember known, CancellationToken cancellationToken)
    {
        var customers = await _customers.FindAsync(known.Email, cancellationToken).ConfigureAwait(false);
        return customers.Any(customer => MetadataKeys.ExternalIdOf(customer.Metadata) == known.ExternalId);
    }
}
