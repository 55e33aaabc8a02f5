namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Events(SandboxEngine engine)
{
    public EventRecord Retrieve(string id) => engine.Read().Events.Get(id, "event");

    public PageResult<EventRecord> List(EventFilter filter, PageRequest page)
    {
        var table = engine.Read().Events;
        return Pager.Page(
            table,
            page,
            filter.Type is { } type ? table.Select(EventRecord.ByType, type) : null,
            from: filter.CreatedFrom is { } since ? table.FirstSince(since) : 0);
    }
}
