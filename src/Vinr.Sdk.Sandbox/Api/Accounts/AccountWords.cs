using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Accounts;

/// <summary>The closed sets of words in an account.</summary>
internal static class AccountWords
{
    public static WireWords<AccountState> State { get; } = new(
        ("active", AccountState.Active), ("closed", AccountState.Closed), ("merged", AccountState.Merged));
}
