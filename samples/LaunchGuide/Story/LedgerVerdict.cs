using Vinr.Sdk.Sandbox;

namespace LaunchGuide;

/// <summary>Asks the embedded sandbox to check its own books.</summary>
internal static class LedgerVerdict
{
    /// <returns>What is wrong; null when all is well.</returns>
    public static string? ProblemOf(VinrSandbox sandbox)
    {
        try
        {
            sandbox.Ledger.Verify();
            return null;
        }
        catch (InvalidOperationException broken)
        {
            return broken.Message;
        }
    }
}
