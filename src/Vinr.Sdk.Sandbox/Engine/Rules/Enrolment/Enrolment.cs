namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Makes members.</summary>
internal static class Enrolment
{
    /// <summary>The account as enrolled; by then it has earned what rules on <c>loyalty.account.created</c> give, which its next read shows.</summary>
    [SandboxRule("accounts.welcome", Grade.Documented, "The answer to create shows the account as enrolled; what a rule gives for it shows on the next read.", Page = "Loyalty accounts")]
    public static AccountRecord Enrol(StateTransaction tx, ProgramRecord program, NewAccount command)
    {
        var referral = command.ReferralCode is { } code ? ReferralFlow.Find(tx, program, code) : null;
        if (command.Customer is { } customer)
        {
            RefuseSecond(tx, customer, program);
        }

        var account = new AccountRecord
        {
            Id = tx.NewId(IdPrefixes.Account, tx.Accounts),
            Program = program.Id,
            Customer = command.Customer,
            Metadata = command.Metadata,
            LastActivity = tx.Now,
            Created = tx.Now,
        };
        account = tx.Save(account with { Tier = TierRules.TierOf(account, program.Tiers, tx.Now) });
        tx.Emit(EventTypes.AccountCreated, account);
        if (referral is not null)
        {
            ReferralFlow.Attribute(tx, referral, account);
        }

        var trigger = new RuleTrigger(EventTypes.AccountCreated, account.Id);
        tx.Save(TierRules.Evaluate(tx, Earner.Earn(tx, account, trigger)));
        ReferralFlow.Qualify(tx, account.Id, trigger);
        return account;
    }

    [SandboxRule("accounts.one", Grade.Documented, "A customer has one account in a program.", Page = "Loyalty accounts")]
    private static void RefuseSecond(StateTransaction tx, string customer, ProgramRecord program)
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
}
