namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>What was found, kept on disk until it is reported.</summary>
internal sealed class Findings(Ledgers books)
{
    private const char Separator = '\u001F'; // an order's id may have spaces

    public void Add(Finding found) => books.Write(
        "INSERT INTO findings VALUES ($1, $2, $3, $4, $5, $6, $7)",
        (long)found.Kind, found.Message, found.WhatToDo, found.Order, found.Payment, found.Account, string.Join(Separator, found.Evidence));

    public void AddUndecided(NotDecidable undecided) => books.Write(
        "INSERT INTO undecided VALUES ($1, $2, $3, $4, $5, $6)",
        undecided.Payment, undecided.Account, undecided.Earned, undecided.AtLeast, undecided.AtMost, undecided.DependsOn);

    /// <summary>Whether anything about the points of a payment was found.</summary>
    public bool HasPointsOf(string payment) => books.Count(
        "SELECT count(*) FROM findings WHERE payment = $1 AND kind >= $2 AND kind <= $3", payment, (long)FindingKind.EarningMissing, (long)FindingKind.ByHandBesideRule) > 0;

    /// <summary>How many there are of each kind that there are any of.</summary>
    public IEnumerable<FindingCount> Counts() => books.Read(
        "SELECT kind, count(*) FROM findings GROUP BY kind ORDER BY kind", row => new FindingCount((FindingKind)row.Number(0), row.Number(1)));

    /// <summary>Those of a kind, in the order in which they were found.</summary>
    public IEnumerable<Finding> Of(FindingKind kind) => books.Read(
        """SELECT kind, message, what, "order", payment, account, evidence FROM findings WHERE kind = $1 ORDER BY rowid""",
        row => new Finding((FindingKind)row.Number(0), row.Text(1), row.Text(2))
        {
            Order = row.TextOrNull(3),
            Payment = row.TextOrNull(4),
            Account = row.TextOrNull(5),
            Evidence = row.Text(6).Split(Separator, StringSplitOptions.RemoveEmptyEntries),
        },
        (long)kind);

    public IEnumerable<NotDecidable> Undecided() => books.Read(
        "SELECT payment, account, earned, least, most, depends FROM undecided ORDER BY rowid",
        row => new NotDecidable(row.Text(0), row.Text(1), row.Number(2), row.Number(3), row.Number(4), row.Text(5)));
}
