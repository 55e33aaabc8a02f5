namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class NotificationRules(StateStore store)
{
    private const int LongestLead = 3_660;

    private static readonly string[] Triggers =
        [EventTypes.PointsEarned, EventTypes.PointsExpiring, EventTypes.TierChanged, EventTypes.RewardUnlocked, EventTypes.RedemptionCompleted];

    [SandboxRule("notifications.rules", Grade.Documented, "A notification rule has a trigger, leadTime, channels and a template.", Page = "Notifications")]
    [SandboxRule("notifications.kept", Grade.Assumed, "Only loyalty.points.expiring is acted on, and needs a leadTime, in days; nobody is sent a message. Rules can be retrieved, listed and deleted.")]
    public NotificationRuleRecord Create(NewNotificationRule command) => store.Write(tx =>
    {
        Check.That(Triggers.Contains(command.Trigger), "trigger", $"'trigger' must be one of {string.Join(", ", Triggers)}, and is '{command.Trigger}'.");
        Check.That(!command.Channels.IsEmpty, "channels", "'channels' needs at least one.");
        if (command.Trigger == EventTypes.PointsExpiring && command.LeadDays is null) throw EngineRefusal.Missing("leadTime");
        Check.Between(command.LeadDays ?? 1, 1, LongestLead, "leadTime");
        return tx.Save(new NotificationRuleRecord
        {
            Id = tx.NewId(IdPrefixes.NotificationRule, tx.NotificationRules),
            Trigger = command.Trigger,
            LeadDays = command.LeadDays,
            Channels = command.Channels,
            Template = command.Template,
            Created = tx.Now,
        });
    });

    public NotificationRuleRecord Retrieve(string id) => store.Read().NotificationRules.Get(id, "notification rule");

    public NotificationRuleRecord Delete(string id) => store.Write(tx =>
    {
        var rule = tx.NotificationRules.Get(id, "notification rule");
        tx.Remove(rule);
        return rule;
    });

    public PageResult<NotificationRuleRecord> List(PageRequest page) => Pager.Page(store.Read().NotificationRules, page);
}
