namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Whose payment it is: every account of its customer or, failing that, the account that its metadata names. A guest's is nobody's.</summary>
internal static class PaymentLinking
{
    public const string MetadataKey = "loyalty_account";

    [SandboxRule("payments.linking", Grade.Documented, "The member is found by the payment's customer, then by metadata.loyalty_account; guests earn nothing.")]
    public static IReadOnlyList<AccountRecord> MembersOf(StateTransaction tx, PaymentRecord payment)
    {
        AccountRecord[] members = payment.Customer is { } customer ? [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer)] : [];
        if (members.Length > 0 || !payment.Metadata.TryGetValue(MetadataKey, out var id))
        {
            return members;
        }

        return tx.Accounts.Find(id) is { } account ? [account] : [];
    }

    /// <summary>
    /// Auto-enrolment: the customer of a payment joins every program where it has no account, unless the payment names its member in
    /// its metadata.
    /// </summary>
    [SandboxRule("accounts.auto_enrolment", Grade.Assumed, "When it is switched on, a completed payment enrols its customer in every program where it has no account.")]
    public static void EnrolPayer(StateTransaction tx, PaymentRecord payment)
    {
        if (!tx.AutoEnroll
            || payment.Metadata.ContainsKey(MetadataKey)
            || payment.Customer is not { } customer
            || tx.Customers.Find(customer) is null)
        {
            return;
        }

        var joined = tx.Accounts.Where(AccountRecord.ByCustomer, customer).Select(account => account.Program).ToHashSet();
        foreach (var program in tx.Programs.Rows.Where(program => !joined.Contains(program.Id)))
        {
            Enrolment.Enrol(tx, program, new NewAccount { Program = program.Id, Customer = customer });
        }
    }
}
