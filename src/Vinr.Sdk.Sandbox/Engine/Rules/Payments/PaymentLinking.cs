namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Whose payment it is: every account of its customer or, failing that, the account that its metadata names. A guest's is nobody's.</summary>
internal static class Linking
{
    public const string MetadataKey = "loyalty_account";

    [SandboxRule("payments.linking", Grade.Documented, "The member is found by the payment's customer, then by metadata.loyalty_account; guests earn nothing.")]
    public static IReadOnlyList<AccountRecord> MembersOf(Transaction tx, PaymentRecord payment)
    {
        AccountRecord[] members = payment.Customer is { } customer ? [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer)] : [];
        if (members.Length > 0 || !payment.Metadata.TryGetValue(MetadataKey, out var id))
        {
            return members;
        }

        return tx.Accounts.Find(id) is { } account ? [account] : [];
    }
}
