using System.Globalization;
using System.Text;
using Vinr.Sdk.Sandbox.Explaining;

namespace Vinr.Sdk.Sandbox;

/// <summary>Why a member has the balance that it has; see <see cref="VinrSandbox.Explain"/>.</summary>
public sealed class BalanceExplanation
{
    internal BalanceExplanation(
        string account,
        long balance,
        string? tier,
        IReadOnlyList<ExplainedEntry> entries,
        IReadOnlyList<ExplainedLot> lots,
        IReadOnlyList<UnpaidPayment> unpaid,
        IReadOnlyList<string> remarks) =>
        (Account, Balance, Tier, Entries, Lots, Unpaid, Remarks) = (account, balance, tier, entries, lots, unpaid, remarks);

    /// <summary>Whose balance.</summary>
    public string Account { get; }

    /// <summary>The points that can be spent now: the sum of the entries, and of the lots.</summary>
    public long Balance { get; }

    /// <summary>The tier that the member is in; null when the program has none.</summary>
    public string? Tier { get; }

    /// <summary>Every entry of the ledger, oldest first.</summary>
    public IReadOnlyList<ExplainedEntry> Entries { get; }

    /// <summary>What the balance is made of, in the order in which it is spent.</summary>
    public IReadOnlyList<ExplainedLot> Lots { get; }

    /// <summary>The member's payments that wait for their customer: they earn nothing until they are paid.</summary>
    public IReadOnlyList<UnpaidPayment> Unpaid { get; }

    /// <summary>
    /// What may be a mistake in the program's earning rules: those that have never fired, and multipliers for a tier that there is not.
    /// </summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>A table: a line for each entry, the balance, when it expires, what nobody has paid, and what is odd about the rules.</summary>
    public override string ToString()
    {
        var (amounts, balances) = (Width(static entry => AmountText.SignedPoints(entry.Amount)), Width(static entry => AmountText.Points(entry.BalanceAfter)));
        var text = new StringBuilder();
        foreach (var entry in Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.At:yyyy-MM-dd}  {AmountText.SignedPoints(entry.Amount).PadLeft(amounts)}");
            text.Append(CultureInfo.InvariantCulture, $"  {AmountText.Points(entry.BalanceAfter).PadLeft(balances)}  {entry.Text}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Account} has {AmountText.Points(Balance)} points{(Tier is null ? "" : $" and is in tier {Tier}")}.");
        foreach (var lot in Lots) text.Append(CultureInfo.InvariantCulture, $"\n  {lot}");
        foreach (var payment in Unpaid) text.Append(CultureInfo.InvariantCulture, $"\nNot counted: {payment}.");
        foreach (var remark in Remarks) text.Append(CultureInfo.InvariantCulture, $"\n  (!) {remark}");
        return text.ToString();
    }

    private int Width(Func<ExplainedEntry, string> column) => Entries.Select(entry => column(entry).Length).DefaultIfEmpty().Max();
}
