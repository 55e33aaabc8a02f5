namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Programs(SandboxEngine engine)
{
    public ProgramRecord Create(NewProgram command) => engine.Write<ProgramRecord>(_ => throw new NotSupportedException());

    public ProgramRecord Retrieve(string id) => engine.Write<ProgramRecord>(_ => throw new NotSupportedException());

    public ProgramRecord Update(string id, ProgramChanges changes) => engine.Write<ProgramRecord>(_ => throw new NotSupportedException());

    public PageResult<ProgramRecord> List(PageRequest page) => engine.Write<PageResult<ProgramRecord>>(_ => throw new NotSupportedException());
}
