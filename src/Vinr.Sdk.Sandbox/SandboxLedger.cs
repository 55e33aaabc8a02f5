using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox;

/// <summary>The points ledger of a sandbox.</summary>
public sealed class SandboxLedger
{
    private readonly SandboxEngine _engine;

    internal SandboxLedger(SandboxEngine engine) => _engine = engine;

    /// <summary>Checks that every balance, and everything else that is derived from the ledger, follows from its entries.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message names the account. A defect of the sandbox, never of its caller.</exception>
    public void Verify()
    {
        try
        {
            _engine.Verify();
        }
        catch (LedgerException broken)
        {
            throw new InvalidOperationException(broken.Message, broken);
        }
    }
}
