namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Segments(StateStore store)
{
    public SegmentRecord Create(NewSegment command) => store.Write(tx =>
    {
        var segment = new SegmentRecord
        {
            Id = tx.NewId(IdPrefixes.Segment, tx.Segments),
            Program = tx.Programs.Require(command.Program, "program", "program").Id,
            Name = command.Name,
            Match = command.Match,
            Conditions = command.Conditions,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        SegmentChecks.Check(segment);
        tx.Segments = tx.Segments.Add(segment);
        return segment;
    });

    public SegmentRecord Retrieve(string id) => store.Read().Segments.Get(id, "segment");

    public PageResult<SegmentRecord> List(SegmentFilter filter, PageRequest page)
    {
        var table = store.Read().Segments;
        return Pager.Page(table, page, filter.Program is { } program ? table.Select(SegmentRecord.ByProgram, program) : null);
    }
}
