namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Accounts(SandboxEngine engine)
{
    public AccountRecord Create(NewAccount command) => engine.Write<AccountRecord>(_ => throw new NotSupportedException());

    public AccountRecord Retrieve(string id) => engine.Write<AccountRecord>(_ => throw new NotSupportedException());

    public AccountRecord Update(string id, AccountChanges changes) => engine.Write<AccountRecord>(_ => throw new NotSupportedException());

    public PageResult<AccountRecord> List(AccountFilter filter, PageRequest page) => engine.Write<PageResult<AccountRecord>>(_ => throw new NotSupportedException());
}
