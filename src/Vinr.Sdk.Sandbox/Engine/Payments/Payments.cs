namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Payments(SandboxEngine engine)
{
    public PaymentRecord Create(NewPayment command) => engine.Write<PaymentRecord>(_ => throw new NotSupportedException());

    public PaymentRecord Retrieve(string id) => engine.Write<PaymentRecord>(_ => throw new NotSupportedException());

    public PaymentRecord Capture(string id) => engine.Write<PaymentRecord>(_ => throw new NotSupportedException());

    public PaymentRecord Cancel(string id) => engine.Write<PaymentRecord>(_ => throw new NotSupportedException());

    public PageResult<PaymentRecord> List(PaymentFilter filter, PageRequest page) => engine.Write<PageResult<PaymentRecord>>(_ => throw new NotSupportedException());
}
