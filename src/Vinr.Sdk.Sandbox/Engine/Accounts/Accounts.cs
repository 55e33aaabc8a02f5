namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Accounts(SandboxEngine engine)
{
    /// <summary>Enrols a member, who earns what rules on <c>loyalty.account.created</c> give before this returns.</summary>
    public AccountRecord Create(NewAccount command) => engine.Write(tx =>
    {
        Check.Text(command.Program, "program");
        var program = tx.Programs.Get(command.Program, "program", "program");
        if (command.Customer is { } customer)
        {
            tx.Customers.Get(customer, "customer", "customer");
            RefuseSecond(tx, customer, program);
        }

        var account = new AccountRecord
        {
            Id = tx.NewId(IdPrefixes.Account, tx.Accounts),
            Program = program.Id,
            Customer = command.Customer,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        account = account with { Tier = TierJudge.TierOf(account, program.Tiers, tx.Now) };
        tx.Add(account);
        tx.Emit(EventTypes.AccountCreated, account);

        account = Earner.Earn(tx, account, new Occasion(EventTypes.AccountCreated, account.Id));
        return tx.Save(TierJudge.Evaluate(tx, account));
    });

    public AccountRecord Retrieve(string id) => engine.Read().Accounts.Get(id, "loyalty account");

    public AccountRecord Update(string id, AccountChanges changes) => engine.Write(tx =>
    {
        var account = tx.Accounts.Get(id, "loyalty account");
        account = account with
        {
            Metadata = changes.Metadata.Or(account.Metadata),
            State = changes.State.Or(account.State),
            TierOverride = changes.Tier.IsPresent ? TierNamed(tx, account, changes.Tier.Value) : account.TierOverride,
        };
        return tx.Save(TierJudge.Evaluate(tx, account));
    });

    public PageResult<AccountRecord> List(AccountFilter filter, PageRequest page)
    {
        var table = engine.Read().Accounts;
        return filter switch
        {
            { Customer: { } customer } => Pager.Page(
                table,
                page,
                table.Select(AccountRecord.ByCustomer, customer),
                filter.Program is { } program ? row => row.Program == program : null),
            { Program: { } program } => Pager.Page(table, page, table.Select(AccountRecord.ByProgram, program)),
            _ => Pager.Page(table, page),
        };
    }

    /// <summary>Lets an account answer an event that the engine does not raise by itself, such as <c>referral.converted</c>.</summary>
    public AccountRecord Raise(string id, string trigger, string source) => engine.Write(tx =>
    {
        var account = Earner.Earn(tx, tx.Accounts.Get(id, "loyalty account"), new Occasion(trigger, source));
        return tx.Save(TierJudge.Evaluate(tx, account));
    });

    private static void RefuseSecond(Transaction tx, string customer, ProgramRecord program)
    {
        var existing = tx.Accounts.Where(AccountRecord.ByCustomer, customer).FirstOrDefault(row => row.Program == program.Id);
        if (existing is not null)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.AccountAlreadyExists,
                $"Customer '{customer}' has account '{existing.Id}' in program '{program.Id}': a customer has one account in a program. Use that one.",
                "customer",
                existing.Id);
        }
    }

    private static string? TierNamed(Transaction tx, AccountRecord account, string? tier)
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
