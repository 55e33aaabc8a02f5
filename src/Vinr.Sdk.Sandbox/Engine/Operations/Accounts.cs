namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Accounts(StateStore store)
{
    /// <summary>Enrols a member. What rules on <c>loyalty.account.created</c> give shows on the next read.</summary>
    [SandboxRule("accounts.create", Grade.Guide, "A customer is enrolled in a program.", Page = "Launch a loyalty program")]
    [SandboxRule("accounts.standalone", Grade.Documented, "An account may have no customer.", Page = "Loyalty accounts")]
    public AccountRecord Create(NewAccount command) => store.Write(tx =>
    {
        var program = tx.Programs.Require(command.Program, "program", "program");
        if (command.Customer is { } customer)
        {
            tx.Customers.Get(customer, "customer", "customer");
        }

        return Enrolment.Enrol(tx, program, command);
    });

    public AccountRecord Retrieve(string id) => store.Read().Accounts.Get(id, "loyalty account");

    [SandboxRule("accounts.update", Grade.Illustrative, "Of an account the metadata can be changed, and the tier by hand.", Page = "Loyalty accounts (API reference)")]
    [SandboxRule("accounts.tier_by_hand", Grade.Assumed, "A tier set by hand stays until it is set to null.")]
    public AccountRecord Update(string id, AccountChanges changes) => store.Write(tx =>
    {
        var account = tx.Accounts.Get(id, "loyalty account");
        account = account with
        {
            Metadata = changes.Metadata.Or(account.Metadata),
            State = changes.State.Or(account.State),
            TierOverride = changes.Tier.IsPresent ? TierNamed(tx, account, changes.Tier.Value) : account.TierOverride,
        };
        account = tx.Save(changes.Tier.IsPresent ? TierRules.Evaluate(tx, account) : account);
        tx.Emit(EventTypes.AccountUpdated, account);
        return account;
    });

    [SandboxRule("accounts.filter", Grade.Illustrative, "Accounts are listed by customer; by program is assumed.", Page = "Loyalty accounts (API reference)")]
    public PageResult<AccountRecord> List(AccountFilter filter, PageRequest page)
    {
        var table = store.Read().Accounts;
        return Pager.Page(
            table,
            page,
            filter.Customer is { } customer ? table.Select(AccountRecord.ByCustomer, customer)
                : filter.Program is { } program ? table.Select(AccountRecord.ByProgram, program) : null,
            filter is { Customer: not null, Program: { } other } ? row => row.Program == other : null);
    }

    private static string? TierNamed(StateTransaction tx, AccountRecord account, string? tier)
    {
        if (tier is null)
        {
            return null;
        }

        var key = TierStep.KeyOf(tier);
        var steps = tx.Programs.Find(account.Program)!.Tiers?.Steps ?? [];
        Check.That(
            steps.Any(step => step.Key == key),
            "tier",
            steps.IsEmpty
                ? $"Program '{account.Program}' has no tiers: give it a tierConfig first."
                : $"No tier '{tier}': the program has {string.Join(", ", steps.Select(step => step.Key))}.");
        return key;
    }
}
