namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Makes members.</summary>
internal static class Enrolment
{
    /// <summary>The member has earned what rules on <c>loyalty.account.created</c> give when this returns.</summary>
    public static AccountRecord Enrol(StateTransaction tx, ProgramRecord program, NewAccount command)
    {
        var referral = command.ReferralCode is { } code ? ReferralFlow.Find(tx, program, code, command.Customer) : null;
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

        account = Earner.Earn(tx, account, new RuleTrigger(EventTypes.AccountCreated, account.Id));
        return tx.Save(TierRules.Evaluate(tx, account));
    }

    [SandboxRule("accounts.one", Grade.Documented, "A customer has one account in a program.")]
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
