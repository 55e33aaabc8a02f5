namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Whose payment it is: every account of its customer or, when it has none, the account that its metadata names. A guest's is nobody's.</summary>
internal static class PaymentLinking
{
    public const string MetadataKey = "loyalty_account";

    [SandboxRule("payments.linking", Grade.Documented, "The member is found by the payment's customer, and only when it has none by metadata.loyalty_account; guests earn nothing.")]
    public static IReadOnlyList<AccountRecord> MembersOf(StateTransaction tx, PaymentRecord payment)
    {
        if (payment.Customer is { } customer) return [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer)];

        return payment.Metadata.TryGetValue(MetadataKey, out var id) && tx.Accounts.Find(id) is { } account ? [account] : [];
    }

    /// <summary>Whether a payment would be this account's, were it to complete now.</summary>
    public static bool IsOf(PaymentRecord payment, AccountRecord account) => payment.Customer is { } customer
        ? customer == account.Customer
        : payment.Metadata.TryGetValue(MetadataKey, out var id) && id == account.Id;

    /// <summary>Auto-enrolment: the customer of a payment joins every program where it has no account.</summary>
    [SandboxRule("accounts.auto_enrolment", Grade.Assumed, "When it is switched on, a completed payment enrols its customer in every program where it has no account.")]
    public static void EnrolPayer(StateTransaction tx, PaymentRecord payment)
    {
        if (!tx.AutoEnroll
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
