namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("programs.create", Grade.Guide, "A program has a name and a currency of points, which may expire after some months.", Page = "Launch a loyalty program")]
[SandboxRule("programs.currency", Grade.Documented, "A point is worth pointValue minor units (1 by default), fractions are rounded down by default, balances have 0 decimals.", Page = "Points and currency")]
[SandboxRule("programs.money", Grade.Documented, "A program may name a currency of money in place of that of its points, as a text: 'EUR'.", Page = "Set up referrals")]
[SandboxRule("programs.spend_currency", Grade.Assumed, "The currency that a program names so is the one in which spend counts; it is not changed once spend has counted in another.")]
internal sealed class Programs(StateStore store)
{
    private const string DefaultName = "Default program";

    /// <summary>Adds the program that no one makes, to a state that does not have it.</summary>
    public void AddDefault()
    {
        if (store.Snapshot().Programs.Find(ProgramRecord.DefaultId) is not null) return;

        store.Write(tx => tx.Programs = tx.Programs.Add(
            new ProgramRecord { Id = ProgramRecord.DefaultId, Name = DefaultName, Currency = new(), Created = tx.Now }));
    }

    public ProgramRecord Create(NewProgram command) => store.Write(tx =>
    {
        var id = tx.NewId(IdPrefixes.Program, tx.Programs);
        var program = new ProgramRecord
        {
            Id = id,
            Name = command.Name,
            Type = command.Type,
            Currency = command.Currency,
            SpendCurrency = command.MoneyCurrency,
            NamesMoney = command.MoneyCurrency is not null,
            Tiers = TierList.Adopt(tx, id, command.Tiers, before: null),
            Referral = command.Referral,
            AutoEnroll = command.AutoEnroll,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Add(program);
        return program;
    });

    public ProgramRecord Retrieve(string id) => store.Read().Programs.Get(id, "program");

    /// <summary>Changes a program. Points that exist keep their expiry; who is in a tier that is gone finds another.</summary>
    [SandboxRule("programs.update", Grade.Documented, "A program can be changed; what is not named stays as it is.", Page = "Points and currency, Tiers and status")]
    [SandboxRule("programs.expiry", Grade.Assumed, "Points that exist keep their expiry when a program changes.")]
    public ProgramRecord Update(string id, ProgramChanges changes) => store.Write(tx =>
    {
        var before = tx.Programs.Get(id, "program");
        var currency = before.Currency;
        var program = before with
        {
            Name = changes.Name.Or(before.Name),
            Type = changes.Type.Or(before.Type),
            Currency = currency with
            {
                Name = changes.CurrencyName.Or(currency.Name),
                ExpiryMonths = changes.ExpiryMonths.Or(currency.ExpiryMonths),
                PointValue = changes.PointValue.Or(currency.PointValue),
                Rounding = changes.Rounding.Or(currency.Rounding),
                Decimals = changes.Decimals.Or(currency.Decimals),
            },
            Tiers = changes.Tiers.IsPresent ? TierList.Adopt(tx, id, changes.Tiers.Value, before.Tiers) : before.Tiers,
            Referral = changes.Referral.Or(before.Referral),
            AutoEnroll = changes.AutoEnroll.Or(before.AutoEnroll),
            Metadata = changes.Metadata.Or(before.Metadata),
        };
        if (changes.MoneyCurrency.IsPresent) program = InMoney(program, changes.MoneyCurrency.Value);
        ProgramChecks.Check(program);
        tx.Programs = tx.Programs.Replace(program);
        if (changes.Tiers.IsPresent)
        {
            TierList.FindOthers(tx, program);
        }

        return program;
    });

    public PageResult<ProgramRecord> List(PageRequest page) => Pager.Page(store.Read().Programs, page);

    private static ProgramRecord InMoney(ProgramRecord program, string? currency)
    {
        Check.That(
            currency is null || program.SpendCurrency is null || program.SpendCurrency == currency,
            "currency",
            $"Spend of program '{program.Id}' counts in {program.SpendCurrency} already: minor units of two currencies add up to nothing.");
        return program with { SpendCurrency = currency ?? program.SpendCurrency, NamesMoney = currency is not null };
    }
}
