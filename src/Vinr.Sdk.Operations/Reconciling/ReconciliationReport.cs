using Vinr.Sdk.Operations.Reconciling.Books;
using Vinr.Sdk.Operations.Reconciling.Checks;

namespace Vinr.Sdk.Operations;

/// <summary>What a reconciliation found. It lies on disk, in a file of its own that goes when this is disposed of.</summary>
public sealed class ReconciliationReport : IDisposable
{
    private readonly Ledgers _books;
    private readonly Findings _findings;

    internal ReconciliationReport(Ledgers books, Findings findings, ReconciliationOptions options, IReadOnlyList<string> remarks, DateTimeOffset began, DateTimeOffset ended)
    {
        (_books, _findings, Remarks, StartedAt, EndedAt) = (books, findings, remarks, began, ended);
        (Program, From, To) = (options.Program, options.From, options.To);
        Orders = books.Count("SELECT count(*) FROM orders");
        Payments = books.Count($"SELECT count(*) FROM payments WHERE status IN {Words.Paid} AND created >= $1 AND created < $2", options.Start, options.End);
        Refunds = books.Count("SELECT count(*) FROM refunds WHERE created >= $1 AND created < $2", options.Start, options.End);
        Members = books.Count("SELECT count(*) FROM accounts");
        Entries = books.Count("SELECT count(*) FROM entries WHERE account IN (SELECT id FROM accounts) AND created >= $1 AND created < $2", options.Start, options.End);
        Kinds = [.. findings.Counts()];
        FindingCount = Kinds.Sum(kind => kind.Count);
        UndecidedCount = books.Count("SELECT count(*) FROM undecided");
        Money = [.. MoneySums.Of(books, options.Start, options.End)];
        (PointsEarned, PointsTakenBack) = (
            books.Count("SELECT coalesce(sum(amount), 0) FROM entries WHERE amount > 0 AND source IN (SELECT id FROM payments WHERE created >= $1 AND created < $2) AND account IN (SELECT id FROM accounts)", options.Start, options.End),
            books.Count("SELECT coalesce(-sum(amount), 0) FROM entries WHERE amount < 0 AND source IN (SELECT id FROM refunds WHERE created >= $1 AND created < $2) AND account IN (SELECT id FROM accounts)", options.Start, options.End));
    }

    /// <summary>What report it is: <c>reconcile</c>.</summary>
    public string Kind { get; } = "reconcile";

    /// <summary>The program.</summary>
    public string Program { get; }

    /// <summary>The first day, in UTC.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, in UTC.</summary>
    public DateOnly To { get; }

    /// <summary>When the reading began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndedAt { get; }

    /// <summary>How many orders were read.</summary>
    public long Orders { get; }

    /// <summary>How many payments of the period were paid.</summary>
    public long Payments { get; }

    /// <summary>How many refunds there were in the period.</summary>
    public long Refunds { get; }

    /// <summary>How many members the program has.</summary>
    public long Members { get; }

    /// <summary>How many entries the program's ledger has of the period.</summary>
    public long Entries { get; }

    /// <summary>The money, currency by currency.</summary>
    public IReadOnlyList<MoneySum> Money { get; }

    /// <summary>The points that payments of the period have earned.</summary>
    public long PointsEarned { get; }

    /// <summary>The points that refunds of the period have taken back.</summary>
    public long PointsTakenBack { get; }

    /// <summary>How many differences were found.</summary>
    public long FindingCount { get; }

    /// <summary>How many of each kind; kinds that were not found are not there.</summary>
    public IReadOnlyList<FindingCount> Kinds { get; }

    /// <summary>For how many payments nobody can say any more what was right.</summary>
    public long UndecidedCount { get; }

    /// <summary>Whether there is nothing to look at.</summary>
    public bool AllWell => FindingCount == 0;

    /// <summary>What could not be read, and what that means.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The differences, kind by kind, read from disk.</summary>
    /// <returns>One after the other; there may be very many.</returns>
    public IEnumerable<Finding> Findings() => Kinds.SelectMany(kind => Findings(kind.Kind));

    /// <summary>The differences of a kind, read from disk.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>One after the other; there may be very many.</returns>
    public IEnumerable<Finding> Findings(FindingKind kind) => _findings.Of(kind);

    /// <summary>The payments for which nobody can say any more what was right, read from disk.</summary>
    /// <returns>One after the other; there may be very many.</returns>
    public IEnumerable<NotDecidable> NotDecidable() => _findings.Undecided();

    /// <inheritdoc/>
    public void Dispose() => _books.Dispose();
}
