namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Refunds(SandboxEngine engine)
{
    public RefundRecord Create(NewRefund command) => engine.Write<RefundRecord>(_ => throw new NotSupportedException());

    public RefundRecord Retrieve(string id) => engine.Write<RefundRecord>(_ => throw new NotSupportedException());

    public PageResult<RefundRecord> List(RefundFilter filter, PageRequest page) => engine.Write<PageResult<RefundRecord>>(_ => throw new NotSupportedException());
}
