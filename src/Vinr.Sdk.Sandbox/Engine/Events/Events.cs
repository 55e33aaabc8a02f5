namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Events(SandboxEngine engine)
{
    public EventRecord Retrieve(string id) => engine.Write<EventRecord>(_ => throw new NotSupportedException());

    public PageResult<EventRecord> List(EventFilter filter, PageRequest page) => engine.Write<PageResult<EventRecord>>(_ => throw new NotSupportedException());
}
