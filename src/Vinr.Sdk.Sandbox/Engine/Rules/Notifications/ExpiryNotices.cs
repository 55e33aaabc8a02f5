namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Tells of points before they expire.</summary>
[SandboxRule("notifications.expiring", Grade.Documented, "When a notification rule asks for it, loyalty.points.expiring is sent, looked at daily, leadTime ahead of the expiry.", Page = "Notifications")]
[SandboxRule("notifications.once", Grade.Assumed, "It is sent for members of all programs at 00:00 UTC, whatever the channels: one event for each lot and lead time, with what is left of it, and for a lot that expires sooner on the first day after it is there.")]
internal static class ExpiryNotices
{
    /// <summary>The daily look of a rule.</summary>
    public static void Look(StateTransaction tx, NotificationRuleRecord rule)
    {
        if (!HasElder(tx, rule))
        {
            foreach (var account in tx.Accounts.Rows.Where(static account => account.State == AccountState.Active)) Tell(tx, account, rule);
        }

        tx.Save(rule with { LookedAt = tx.Now });
    }

    /// <summary>Another rule that tells of the same at the same time: one is enough.</summary>
    private static bool HasElder(StateTransaction tx, NotificationRuleRecord rule) =>
        tx.NotificationRules.Rows.TakeWhile(other => other.Id != rule.Id).Any(other => other.Trigger == rule.Trigger && other.LeadDays == rule.LeadDays);

    private static void Tell(StateTransaction tx, AccountRecord account, NotificationRuleRecord rule)
    {
        var lead = TimeSpan.FromDays(rule.LeadDays!.Value);
        var horizon = tx.Now.Later(lead);
        foreach (var lot in account.Lots.TakeWhile(lot => lot.Origin.ExpiresAt <= horizon))
        {
            if (lot.Origin.Created >= rule.LookedAt || !(lot.Origin.ExpiresAt <= rule.LookedAt?.Later(lead)))
            {
                tx.Emit(EventTypes.PointsExpiring, new ExpiringPoints(lot.Origin, lot.Remaining));
            }
        }
    }
}
