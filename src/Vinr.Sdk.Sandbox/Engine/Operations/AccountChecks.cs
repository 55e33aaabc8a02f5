namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("accounts.closed", Grade.Assumed, "A closed account neither earns nor redeems; expiry, clawbacks and releases go on. No documented call closes one.")]
internal static class AccountChecks
{
    /// <param name="account">The account.</param>
    /// <param name="rule">What only an active account does.</param>
    /// <param name="param">The request field that named the account.</param>
    public static void RequireActive(AccountRecord account, string rule, string param = "account")
    {
        if (account.State != AccountState.Active)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.AccountClosed,
                $"Account '{account.Id}' is {(account.State == AccountState.Closed ? "closed" : "merged into another")}: {rule}. Use one that is active.",
                param,
                account.Id);
        }
    }
}
