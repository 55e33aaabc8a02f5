namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The way of a referral: pending, attributed when a member is enrolled with its code, then converted by the referee's first
/// payment of the minimum or more, or rejected: at once when somebody uses a code of their own, later when the time is over. What a
/// conversion gave stays when the payment is refunded.
/// </summary>
[SandboxRule("referrals.states", Grade.Documented, "A referral is pending, attributed, then converted or rejected, and an event tells of each.", Page = "Referrals")]
[SandboxRule("referrals.flow", Grade.Assumed, "A member enrolled with referralCode is attributed; the first qualifying payment converts, until windowDays after the enrolment are over, which rejects.")]
internal static class ReferralFlow
{
    private const string Param = "referralCode";

    /// <summary>The referral behind a code, free to bring somebody into the program, or a refusal.</summary>
    [SandboxRule("referrals.once", Grade.Assumed, "One referral brings one member: a code that has been used is refused.")]
    public static ReferralRecord Find(StateTransaction tx, ProgramRecord program, string code)
    {
        var referral = tx.Referrals.Where(ReferralRecord.ByCode, code.ToUpperInvariant()).FirstOrDefault()
            ?? throw EngineRefusal.NotFound("referral code", code, Param);
        if (referral.Program != program.Id)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.ProgramMismatch,
                $"Referral '{referral.Id}' belongs to program '{referral.Program}', the enrolment is for '{program.Id}': enrol the member there.",
                Param,
                referral.Id);
        }

        if (referral.State != ReferralState.Pending)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.ReferralNotUsable,
                $"Referral '{referral.Id}' has been used already, and a referral brings one member: create another.",
                Param,
                referral.Id);
        }

        return referral;
    }

    [SandboxRule("referrals.rejected", Grade.Documented, "Who may not be brought is not: fraud controls and eligibility reject a referral.", Page = "Referrals")]
    [SandboxRule("referrals.own_code", Grade.Assumed, "Who uses a code of their own (the same e-mail address) is enrolled, and the referral is rejected.")]
    public static void Attribute(StateTransaction tx, ReferralRecord referral, AccountRecord referee)
    {
        referral = referral with { Referee = referee.Id, RefereeCustomer = referee.Customer };
        if (IsSamePerson(tx, referee.Customer, referral.ReferrerCustomer))
        {
            Reject(tx, referral);
            return;
        }

        referral = tx.Save(referral with
        {
            State = ReferralState.Attributed,
            NextDue = referral.WindowDays is { } days ? tx.Now.After(TimeSpan.FromDays(days)) : null,
        });
        tx.Emit(EventTypes.ReferralAttributed, referral);
    }

    /// <summary>Converts the referral that brought a member, when this is what it waits for.</summary>
    public static void Qualify(StateTransaction tx, string member, RuleTrigger happened)
    {
        var referral = tx.Referrals.Where(ReferralRecord.ByReferee, member).FirstOrDefault();
        if (referral?.State != ReferralState.Attributed || referral.QualifyingEvent != happened.Type) return;

        var money = happened.Basis is { } basis ? SpendCount.Of(tx, referral.Program, basis.Amount, basis.Currency) : 0;
        if (money >= referral.FirstPaymentMinimum) Convert(tx, referral);
    }

    /// <summary>Nothing will come of it, for now or because the time is over.</summary>
    public static void Reject(StateTransaction tx, ReferralRecord referral)
    {
        referral = tx.Save(referral with { State = ReferralState.Rejected, NextDue = null });
        tx.Emit(EventTypes.ReferralRejected, referral);
    }

    /// <summary>Rewards both sides, unless one is closed.</summary>
    [SandboxRule("referrals.rewards", Grade.Documented, "A conversion rewards both sides: with what the referral says, and with what every rule on referral.converted gives.", Page = "Referrals, Earning rules")]
    [SandboxRule("referrals.kept", Grade.Assumed, "What a conversion gave stays when the payment is refunded; a closed side gets nothing.")]
    private static void Convert(StateTransaction tx, ReferralRecord referral)
    {
        referral = tx.Save(referral with { State = ReferralState.Converted, NextDue = null });
        tx.Emit(EventTypes.ReferralConverted, referral);

        Reward(tx, referral, referral.Referee!, referral.RefereePoints);
        Reward(tx, referral, referral.Referrer, referral.ReferrerPoints);
    }

    private static void Reward(StateTransaction tx, ReferralRecord referral, string side, long points)
    {
        var account = tx.Accounts.Find(side)!;
        if (account.State != AccountState.Active) return;

        account = PointsLedger.Earn(tx, account, points, new(EntryKind.Earning, 0, EntryReasons.Referral, referral.Id));
        account = Earner.Earn(tx, account, new RuleTrigger(EventTypes.ReferralConverted, referral.Id));
        tx.Save(TierRules.Evaluate(tx, account));
    }

    /// <summary>The same customer, or another with the same e-mail address.</summary>
    private static bool IsSamePerson(StateTransaction tx, string? customer, string? other) =>
        customer is not null
        && other is not null
        && (customer == other
            || (tx.Customers.Find(customer)?.Email is { } email
                && string.Equals(email, tx.Customers.Find(other)?.Email, StringComparison.OrdinalIgnoreCase)));
}
