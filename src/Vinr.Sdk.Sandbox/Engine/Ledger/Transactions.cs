namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Transactions(SandboxEngine engine)
{
    public LedgerEntry Create(NewManualEntry command) => engine.Write<LedgerEntry>(_ => throw new NotSupportedException());

    public LedgerEntry Retrieve(string id) => engine.Write<LedgerEntry>(_ => throw new NotSupportedException());

    public PageResult<LedgerEntry> List(TransactionFilter filter, PageRequest page) => engine.Write<PageResult<LedgerEntry>>(_ => throw new NotSupportedException());
}
