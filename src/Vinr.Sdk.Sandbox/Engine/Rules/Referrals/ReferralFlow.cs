namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The way of a referral (assumed): pending, attributed when a member is enrolled with its code, then converted by the referee's first
/// payment of the minimum or more, or rejected when the time for that is over. What a conversion gave stays when the payment is refunded.
/// </summary>
[SandboxRule("referrals.flow", Grade.Assumed, "A member enrolled with the code is attributed; the first payment of the minimum converts, in the time that is given.")]
internal static class ReferralFlow
{
    private const string Param = "referralCode";

    /// <summary>The referral behind a code, free to bring this customer into the program, or a refusal.</summary>
    [SandboxRule("referrals.once", Grade.Assumed, "One referral brings one member, and never its own: not the same customer, nor the same e-mail address.")]
    public static ReferralRecord Find(StateTransaction tx, ProgramRecord program, string code, string? customer)
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
            throw NotUsable(referral, "has brought a member already, and a referral brings one: create another");
        }

        if (customer is not null && IsSamePerson(tx, customer, tx.Accounts.Find(referral.Referrer)!.Customer))
        {
            throw NotUsable(referral, "cannot bring the member who made it: enrol without the code");
        }

        return referral;
    }

    public static void Attribute(StateTransaction tx, ReferralRecord referral, AccountRecord referee)
    {
        referral = tx.Save(referral with
        {
            Referee = referee.Id,
            State = ReferralState.Attributed,
            NextDue = referral.WindowDays is { } days ? tx.Now.After(TimeSpan.FromDays(days)) : null,
        });
        tx.Emit(EventTypes.ReferralAttributed, referral);
    }

    /// <summary>Converts the referrals whose referees have paid enough.</summary>
    public static void Qualify(StateTransaction tx, PaymentRecord payment)
    {
        foreach (var member in payment.Members)
        {
            var referral = tx.Referrals.Where(ReferralRecord.ByReferee, member).FirstOrDefault();
            if (referral?.State == ReferralState.Attributed
                && SpendCount.Of(tx, referral.Program, payment.AmountCaptured, payment.Currency) >= referral.FirstPaymentMinimum)
            {
                Convert(tx, referral);
            }
        }
    }

    /// <summary>The time for a conversion is over.</summary>
    public static void RunOut(StateTransaction tx, ReferralRecord referral)
    {
        referral = tx.Save(referral with { State = ReferralState.Rejected, NextDue = null });
        tx.Emit(EventTypes.ReferralRejected, referral);
    }

    /// <summary>Rewards both sides, unless one is closed; the referrer's rules on <c>referral.converted</c> answer, too.</summary>
    [SandboxRule("referrals.rewards", Grade.Documented, "A conversion rewards both sides.")]
    private static void Convert(StateTransaction tx, ReferralRecord referral)
    {
        referral = tx.Save(referral with { State = ReferralState.Converted, NextDue = null });
        tx.Emit(EventTypes.ReferralConverted, referral);

        Reward(tx, referral, referral.Referee!, referral.RefereePoints);
        var referrer = Reward(tx, referral, referral.Referrer, referral.ReferrerPoints);
        referrer = Earner.Earn(tx, referrer, new RuleTrigger(EventTypes.ReferralConverted, referral.Id));
        tx.Save(TierRules.Evaluate(tx, referrer));
    }

    private static AccountRecord Reward(StateTransaction tx, ReferralRecord referral, string side, long points)
    {
        var account = tx.Accounts.Find(side)!;
        if (account.State != AccountState.Active || points == 0)
        {
            return account;
        }

        account = PointsLedger.Earn(tx, account, points, new(EntryKind.Earning, 0, EntryReasons.Referral, referral.Id));
        return tx.Save(TierRules.Evaluate(tx, account));
    }

    /// <summary>The same customer, or another with the same e-mail address.</summary>
    private static bool IsSamePerson(StateTransaction tx, string customer, string? other) =>
        customer == other
        || (other is not null
            && tx.Customers.Find(customer)?.Email is { } email
            && string.Equals(email, tx.Customers.Find(other)?.Email, StringComparison.OrdinalIgnoreCase));

    private static EngineRefusal NotUsable(ReferralRecord referral, string obstacle) => EngineRefusal.Conflict(
        RefusalCodes.ReferralNotUsable, $"Referral '{referral.Id}' {obstacle}.", Param, referral.Id);
}
