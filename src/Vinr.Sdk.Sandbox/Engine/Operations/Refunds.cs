namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Refunds(StateStore store)
{
    /// <summary>Gives money back, and takes back what it earned.</summary>
    public RefundRecord Create(NewRefund command) => store.Write(tx => RefundFlow.Carry(tx, command));

    public RefundRecord Retrieve(string id) => store.Read().Refunds.Get(id, "refund");

    /// <summary>Changes the merchant's notes, which is all that can change.</summary>
    [SandboxRule("refunds.update", Grade.Illustrative, "Of a refund the metadata alone can be updated.", Page = "Refunds (API reference)")]
    public RefundRecord Update(string id, RefundChanges changes) => store.Write(tx =>
    {
        var refund = tx.Refunds.Get(id, "refund");
        refund = refund with { Metadata = changes.Metadata.Or(refund.Metadata) };
        tx.Refunds = tx.Refunds.Replace(refund);
        tx.Emit(EventTypes.RefundUpdated, refund);
        return refund;
    });

    public PageResult<RefundRecord> List(RefundFilter filter, PageRequest page)
    {
        var table = store.Read().Refunds;
        return Pager.Page(table, page, filter.Payment is { } payment ? table.Select(RefundRecord.ByPayment, payment) : null);
    }
}
