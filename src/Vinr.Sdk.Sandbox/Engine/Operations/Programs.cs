namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("programs.create", Grade.Guide, "A program has a name and a currency of points, which may expire after some months.")]
internal sealed class Programs(StateStore store)
{
    public ProgramRecord Create(NewProgram command) => store.Write(tx =>
    {
        var id = tx.NewId(IdPrefixes.Program, tx.Programs);
        var program = new ProgramRecord
        {
            Id = id,
            Name = command.Name,
            Currency = command.Currency,
            Tiers = TierList.Adopt(tx, id, command.Tiers, before: null),
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Add(program);
        return program;
    });

    public ProgramRecord Retrieve(string id) => store.Read().Programs.Get(id, "program");

    /// <summary>Changes a program. Points that exist keep their expiry; a change of the tiers moves every member at once, and tiers set by hand
    /// that are gone fall away.</summary>
    [SandboxRule("programs.update", Grade.Assumed, "Points that exist keep their expiry when a program changes; a change of the tiers moves every member at once.")]
    public ProgramRecord Update(string id, ProgramChanges changes) => store.Write(tx =>
    {
        var before = tx.Programs.Get(id, "program");
        var currency = before.Currency;
        var program = before with
        {
            Name = changes.Name.Or(before.Name),
            Currency = currency with
            {
                Name = changes.CurrencyName.Or(currency.Name),
                ExpiryMonths = changes.ExpiryMonths.Or(currency.ExpiryMonths),
                PointValue = changes.PointValue.Or(currency.PointValue),
                Rounding = changes.Rounding.Or(currency.Rounding),
                Decimals = changes.Decimals.Or(currency.Decimals),
            },
            Tiers = changes.Tiers.IsPresent ? TierList.Adopt(tx, id, changes.Tiers.Value, before.Tiers) : before.Tiers,
            Metadata = changes.Metadata.Or(before.Metadata),
        };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Replace(program);
        if (changes.Tiers.IsPresent)
        {
            TierList.MoveMembers(tx, program);
        }

        return program;
    });

    public PageResult<ProgramRecord> List(PageRequest page) => Pager.Page(store.Read().Programs, page);
}
