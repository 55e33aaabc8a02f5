namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Promotions(StateStore store)
{
    public PromotionRecord Create(NewPromotion command) => store.Write(tx =>
    {
        Check.Text(command.Program, "programId");
        Check.Text(command.Name, "name");
        Check.Factor(command.Multiplier, "rules.multiplier");
        Check.Between(command.MinSpend, 0, Check.MaxAmount, "rules.minSpend");
        command.Window.Check("window.endsAt");
        return tx.Save(new PromotionRecord
        {
            Id = tx.NewId(IdPrefixes.Promotion, tx.Promotions),
            Program = tx.Programs.Get(command.Program, "program", "programId").Id,
            Name = command.Name,
            Window = command.Window,
            Multiplier = command.Multiplier,
            MinSpend = command.MinSpend,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
    });

    public PromotionRecord Retrieve(string id) => store.Read().Promotions.Get(id, "promotion");

    public PageResult<PromotionRecord> List(PromotionFilter filter, PageRequest page)
    {
        var table = store.Read().Promotions;
        return Pager.Page(table, page, filter.Program is { } program ? table.Select(PromotionRecord.ByProgram, program) : null);
    }
}
