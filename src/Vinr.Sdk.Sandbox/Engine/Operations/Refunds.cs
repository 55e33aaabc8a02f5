namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Refunds(SandboxEngine engine)
{
    /// <summary>Gives money back, and takes back what it earned.</summary>
    public RefundRecord Create(NewRefund command) => engine.Write(tx => RefundFlow.Carry(tx, command));

    public RefundRecord Retrieve(string id) => engine.Read().Refunds.Get(id, "refund");

    public PageResult<RefundRecord> List(RefundFilter filter, PageRequest page)
    {
        var table = engine.Read().Refunds;
        return Pager.Page(table, page, filter.Payment is { } payment ? table.Select(RefundRecord.ByPayment, payment) : null);
    }
}
