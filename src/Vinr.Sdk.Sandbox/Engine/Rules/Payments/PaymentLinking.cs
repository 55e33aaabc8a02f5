namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Whose payment it is: every account of its customer or, when it has none, the account that its metadata names. A guest's is nobody's.</summary>
internal static class PaymentLinking
{
    public const string MetadataKey = "loyalty_account";

    [SandboxRule("payments.linking", Grade.Documented, "The member is found by the payment's customer, and only when it has none by metadata.loyalty_account; guests earn nothing.", Page = "Linking payments and loyalty")]
    [SandboxRule("payments.linked_before", Grade.Guide, "The link must be there before the payment completes: nothing is earned afterwards.", Page = "Launch a loyalty program")]
    public static IReadOnlyList<AccountRecord> MembersOf(StateTransaction tx, PaymentRecord payment)
    {
        if (payment.Customer is { } customer) return [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer)];

        return payment.Metadata.TryGetValue(MetadataKey, out var id) && tx.Accounts.Find(id) is { } account ? [account] : [];
    }

    /// <summary>Whether a payment would be this account's, were it to complete now.</summary>
    public static bool IsOf(PaymentRecord payment, AccountRecord account) => payment.Customer is { } customer
        ? customer == account.Customer
        : payment.Metadata.TryGetValue(MetadataKey, out var id) && id == account.Id;

    /// <summary>Auto-enrolment: the customer of a payment joins the programs that want it and where it has no account.</summary>
    [SandboxRule("accounts.auto_enrolment", Grade.Documented, "A program may enrol by itself: the first qualifying event of a linked customer makes the account; a guest's never does.", Page = "Loyalty accounts")]
    public static void EnrolPayer(StateTransaction tx, PaymentRecord payment)
    {
        if (payment.Customer is not { } customer || tx.Customers.Find(customer) is null) return;

        var joined = tx.Accounts.Where(AccountRecord.ByCustomer, customer).Select(account => account.Program).ToHashSet();
        foreach (var program in tx.Programs.Rows.Where(program => Enrols(tx, program) && !joined.Contains(program.Id)))
        {
            Enrolment.Enrol(tx, program, new NewAccount { Program = program.Id, Customer = customer });
        }
    }

    /// <summary>What nobody made and nothing earns in is left alone, unless it says so itself.</summary>
    [SandboxRule("accounts.auto_enroll", Grade.Assumed, "The switch of a program is called autoEnroll, and is off unless VinrSandboxOptions.AutoEnroll says otherwise; what qualifies is a completed payment. By the option prog_default enrols once it has an earning rule.")]
    private static bool Enrols(StateTransaction tx, ProgramRecord program) => program.AutoEnroll
        ?? (tx.AutoEnroll && (program.Id != ProgramRecord.DefaultId || tx.Rules.Where(RuleRecord.ByProgram, program.Id).Any()));
}
