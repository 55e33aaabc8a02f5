namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Refunds(StateStore store)
{
    /// <summary>Gives money back, and takes back what it earned.</summary>
    public RefundRecord Create(NewRefund command) => store.Write(tx => RefundFlow.Carry(tx, command));

    public RefundRecord Retrieve(string id) => store.Read().Refunds.Get(id, "refund");

    public PageResult<RefundRecord> List(RefundFilter filter, PageRequest page)
    {
        var table = store.Read().Refunds;
        return Pager.Page(table, page, filter.Payment is { } payment ? table.Select(RefundRecord.ByPayment, payment) : null);
    }
}
