namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Referrals(StateStore store)
{
    /// <summary>A hundred years: enough for any referral, and no date overflows.</summary>
    private const int MaxWindowDays = 36_500;

    /// <summary>Where a referral can be shared. VINR shows no such address; this one leads nowhere.</summary>
    private const string ShareAddress = "https://refer.vinr.test/";

    [SandboxRule("referrals.create", Grade.Documented, "A member gets a code and an address to share, with rewards for both sides and what qualifies.", Page = "Referrals")]
    [SandboxRule("referrals.program", Grade.Documented, "What a referral program says of rewards, of the event that qualifies and of the least amount holds for every code of it that says nothing else.", Page = "Set up referrals")]
    [SandboxRule("referrals.terms", Grade.Assumed, "A code has the terms of its program as they were when it was made; the least amount is called minimumAmount, and an event without money reaches none but 0.")]
    public ReferralRecord Create(NewReferral command) => store.Write(tx =>
    {
        Check.Text(command.Program, "program");
        Check.Text(command.Referrer, "referrer");
        Check.Between(command.ReferrerPoints ?? 0, 0, Check.MaxAmount, "reward.referrer.points");
        Check.Between(command.RefereePoints ?? 0, 0, Check.MaxAmount, "reward.referee.points");
        Check.Between(command.FirstPaymentMinimum ?? 0, 0, Check.MaxAmount, "qualify.firstPaymentMinimum");
        Check.Between(command.WindowDays ?? 1, 1, MaxWindowDays, "qualify.windowDays");
        var program = tx.Programs.Get(command.Program, "program", "program");
        var referrer = tx.Accounts.Get(command.Referrer, "loyalty account", "referrer");
        CheckReferrer(referrer, program);

        var terms = program.Referral ?? ReferralTerms.None;
        var code = tx.Ids.ReferralCode(tx.Referrals.Length);
        var referral = tx.Save(new ReferralRecord
        {
            Id = tx.NewId(IdPrefixes.Referral, tx.Referrals),
            Program = program.Id,
            Referrer = referrer.Id,
            ReferrerCustomer = referrer.Customer,
            ReferrerPoints = command.ReferrerPoints ?? terms.ReferrerPoints,
            RefereePoints = command.RefereePoints ?? terms.RefereePoints,
            FirstPaymentMinimum = command.FirstPaymentMinimum ?? terms.MinimumAmount,
            QualifyingEvent = terms.QualifyingEvent,
            WindowDays = command.WindowDays,
            Code = code,
            ShareUrl = ShareAddress + code,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
        tx.Emit(EventTypes.ReferralCreated, referral);
        return referral;
    });

    public ReferralRecord Retrieve(string id) => store.Read().Referrals.Get(id, "referral");

    [SandboxRule("referrals.filter", Grade.Illustrative, "Referrals are listed by referrer_customer; by program, referrer and status is assumed.", Page = "Referrals (API reference)")]
    public PageResult<ReferralRecord> List(ReferralFilter filter, PageRequest page)
    {
        var table = store.Read().Referrals;
        return Pager.Page(
            table,
            page,
            filter.Referrer is { } referrer ? table.Select(ReferralRecord.ByReferrer, referrer)
                : filter.Program is { } program ? table.Select(ReferralRecord.ByProgram, program) : null,
            Where(filter));
    }

    private static Func<ReferralRecord, bool>? Where(ReferralFilter filter) =>
        filter is { State: null, ReferrerCustomer: null } && (filter.Program is null || filter.Referrer is null)
            ? null
            : row => (filter.State is null || row.State == filter.State)
                && (filter.Program is null || row.Program == filter.Program)
                && (filter.ReferrerCustomer is null || row.ReferrerCustomer == filter.ReferrerCustomer);

    private static void CheckReferrer(AccountRecord referrer, ProgramRecord program)
    {
        AccountChecks.RequireActive(referrer, "only an active member refers others", "referrer");
        if (referrer.Program != program.Id)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.ProgramMismatch,
                $"Account '{referrer.Id}' belongs to program '{referrer.Program}', the referral to '{program.Id}': name a member of the referral's program.",
                "referrer",
                referrer.Id);
        }
    }
}
