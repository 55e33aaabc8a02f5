namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Customers(SandboxEngine engine)
{
    public CustomerRecord Create(NewCustomer command) => engine.Write<CustomerRecord>(_ => throw new NotSupportedException());

    public CustomerRecord Retrieve(string id) => engine.Write<CustomerRecord>(_ => throw new NotSupportedException());

    public CustomerRecord Update(string id, CustomerChanges changes) => engine.Write<CustomerRecord>(_ => throw new NotSupportedException());

    public CustomerRecord Delete(string id) => engine.Write<CustomerRecord>(_ => throw new NotSupportedException());

    public PageResult<CustomerRecord> List(CustomerFilter filter, PageRequest page) => engine.Write<PageResult<CustomerRecord>>(_ => throw new NotSupportedException());
}
