namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Programs(SandboxEngine engine)
{
    public ProgramRecord Create(NewProgram command) => engine.Write(tx =>
    {
        var program = new ProgramRecord
        {
            Id = tx.NewId(IdPrefixes.Program, tx.Programs),
            Name = command.Name,
            Currency = command.Currency,
            Tiers = command.Tiers,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Add(program);
        return program;
    });

    public ProgramRecord Retrieve(string id) => engine.Read().Programs.Get(id, "program");

    /// <summary>Changes a program. Points that exist keep their expiry; a change of the tiers moves every member at once, and tiers set by hand
    /// that are gone fall away.</summary>
    public ProgramRecord Update(string id, ProgramChanges changes) => engine.Write(tx =>
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
            Tiers = changes.Tiers.Or(before.Tiers),
            Metadata = changes.Metadata.Or(before.Metadata),
        };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Replace(program);
        if (changes.Tiers.IsPresent)
        {
            Rejudge(tx, program);
        }

        return program;
    });

    public PageResult<ProgramRecord> List(PageRequest page) => Pager.Page(engine.Read().Programs, page);

    private static void Rejudge(Transaction tx, ProgramRecord program)
    {
        foreach (var account in tx.Accounts.Where(AccountRecord.ByProgram, program.Id))
        {
            var isKnown = program.Tiers?.Steps.Any(step => step.Key == account.TierOverride) == true;
            tx.Save(TierJudge.Evaluate(tx, account with { TierOverride = isKnown ? account.TierOverride : null }));
        }
    }
}
