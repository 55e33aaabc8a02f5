namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The ledger and what is derived from it disagree: a defect of the engine, never of the caller.</summary>
internal sealed class LedgerException(string account, string message) : Exception($"Account '{account}': {message}")
{
    public string Account { get; } = account;
}
