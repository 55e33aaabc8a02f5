namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Makes members: by a call, or, where the sandbox is told to, by a payment.</summary>
internal static class Enrolment
{
    /// <summary>The member has earned what rules on <c>loyalty.account.created</c> give when this returns.</summary>
    public static AccountRecord Enrol(Transaction tx, ProgramRecord program, NewAccount command)
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
        account = tx.Save(account with { Tier = TierJudge.TierOf(account, program.Tiers, tx.Now) });
        tx.Emit(EventTypes.AccountCreated, account);
        if (referral is not null)
        {
            ReferralFlow.Attribute(tx, referral, account);
        }

        account = Earner.Earn(tx, account, new Occasion(EventTypes.AccountCreated, account.Id));
        return tx.Save(TierJudge.Evaluate(tx, account));
    }

    /// <summary>
    /// Auto-enrolment: the customer of a payment joins every program where it has no account, unless the payment names its member in
    /// its metadata.
    /// </summary>
    [SandboxRule("accounts.auto_enrolment", Grade.Assumed, "When it is switched on, a completed payment enrols its customer in every program where it has no account.")]
    public static void EnrolPayer(Transaction tx, PaymentRecord payment)
    {
        if (!tx.Options.AutoEnroll
            || payment.Metadata.ContainsKey(Linking.MetadataKey)
            || payment.Customer is not { } customer
            || tx.Customers.Find(customer) is null)
        {
            return;
        }

        var joined = tx.Accounts.Where(AccountRecord.ByCustomer, customer).Select(account => account.Program).ToHashSet();
        foreach (var program in tx.Programs.Rows.Where(program => !joined.Contains(program.Id)))
        {
            Enrol(tx, program, new NewAccount { Program = program.Id, Customer = customer });
        }
    }

    [SandboxRule("accounts.one", Grade.Documented, "A customer has one account in a program.")]
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
}
