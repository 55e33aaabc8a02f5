namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("events.raised", Grade.Assumed, "Events of other products come from sandbox.Raise; what they carry is this project's own shape.")]
internal sealed class Occurrences(SandboxEngine engine)
{
    /// <summary>Records an event that the engine does not raise by itself, and lets the rules of the members answer it.</summary>
    public Occurrence Raise(NewOccurrence command) => engine.Write(tx =>
    {
        Check.Text(command.Type, "type");
        Check.Text(command.Subject, "subject");
        var account = tx.Accounts.Find(command.Subject);
        var customer = account is null ? tx.Customers.Get(command.Subject, "loyalty account or customer", "subject") : null;
        var occurrence = new Occurrence(
            tx.NewId(IdPrefixes.Occurrence, tx.Events), account?.Id, customer?.Id ?? account?.Customer, Checked(command.Amount), tx.Now);
        tx.Emit(command.Type, occurrence);

        var occasion = new Occasion(command.Type, occurrence.Id, occurrence.Amount);
        AccountRecord[] members = account is not null ? [account] : [.. tx.Accounts.Where(AccountRecord.ByCustomer, customer!.Id)];
        foreach (var member in members)
        {
            tx.Save(TierJudge.Evaluate(tx, Earner.Earn(tx, member, occasion)));
        }

        return occurrence;
    });

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
