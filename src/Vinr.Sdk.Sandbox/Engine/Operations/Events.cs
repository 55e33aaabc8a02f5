namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Events(StateStore store)
{
    /// <summary>Records an event that the engine does not raise by itself, and lets the rules of the members answer it.</summary>
    [SandboxRule("events.raised", Grade.Assumed, "Events of other products come from sandbox.Raise; what they carry is this project's own shape.")]
    public RaisedEvent Raise(NewRaisedEvent command) => store.Write(tx =>
    {
        Check.Text(command.Type, "type");
        Check.Text(command.Subject, "subject");
        var account = tx.Accounts.Find(command.Subject);
        var customer = account is null ? tx.Customers.Get(command.Subject, "loyalty account or customer", "subject") : null;
        var raised = new RaisedEvent(
            tx.NewId(IdPrefixes.RaisedEvent, tx.Events), account?.Id, customer?.Id ?? account?.Customer, Checked(command.Amount), tx.Now);
        tx.Emit(command.Type, raised);

        var trigger = new RuleTrigger(command.Type, raised.Id, raised.Amount);
        AccountRecord[] members = account is not null ? [account] : [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer!.Id)];
        foreach (var member in members)
        {
            tx.Save(TierRules.Evaluate(tx, Earner.Earn(tx, member, trigger)));
        }

        foreach (var member in members) ReferralFlow.Qualify(tx, member.Id, trigger);
        return raised;
    });

    public EventRecord Retrieve(string id) => store.Read().Events.Get(id, "event");

    public PageResult<EventRecord> List(EventFilter filter, PageRequest page)
    {
        var table = store.Read().Events;
        return Pager.Page(
            table,
            page,
            filter.Type is { } type ? table.Select(EventRecord.ByType, type) : null,
            from: filter.CreatedFrom is { } since ? table.FirstSince(since) : 0);
    }

    private static Money? Checked(Money? money)
    {
        if (money is null)
        {
            return null;
        }

        Check.Between(money.Amount, 1, Check.MaxAmount, "amount");
        return money with { Currency = Currencies.Normalize(money.Currency, "currency") };
    }
}
