using System.Globalization;
using Vinr.Sdk.Operations.Importing.Members;
using Vinr.Sdk.Operations.Importing.Rows;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>Adds up what becomes of the rows. What it keeps does not grow with them.</summary>
internal sealed class ImportTally(string today, Func<long, string?> tierOf)
{
    private const int MostExamples = 10;

    private readonly object _gate = new();
    private readonly Dictionary<string, (long Rows, decimal Points, List<long> Examples)> _differences = [];
    private readonly Dictionary<string, RefusalCount> _refusals = [];
    private readonly Dictionary<string, long> _tiers = [];
    private readonly long[] _rows = new long[6];
    private readonly decimal[] _points = new decimal[6];
    private decimal _in;
    private decimal _out;
    private decimal _changed;

    /// <summary>How many customers were made.</summary>
    public long Customers { get; private set; }

    /// <summary>How many opening balances were written.</summary>
    public long Openings { get; private set; }

    /// <summary>How many tiers were set by hand.</summary>
    public long TiersByHand { get; private set; }

    public long Rows
    {
        get
        {
            lock (_gate) return _rows.Sum();
        }
    }

    public MemberCounts Members
    {
        get
        {
            lock (_gate) return new() { New = _rows[0], Enrolled = _rows[1], AlreadyThere = _rows[2], Changed = _rows[3], Refused = _rows[4], Failed = _rows[5] };
        }
    }

    public PointSums Points
    {
        get
        {
            lock (_gate) return new() { In = _in, New = _points[0], Enrolled = _points[1], AlreadyThere = _points[2], Refused = _points[4], Failed = _points[5], Changed = _changed, Out = _out };
        }
    }

    public IReadOnlyDictionary<string, long> Tiers => _tiers;

    public IReadOnlyList<Difference> Differences =>
        [.. from kind in DifferenceKinds.All
            where _differences.ContainsKey(kind.Kind)
            let found = _differences[kind.Kind]
            select new Difference(kind.Kind, kind.Text, found.Rows, found.Points, [.. found.Examples.Order()])];

    public IReadOnlyList<RefusalCount> Refusals => [.. _refusals.Values.OrderByDescending(refusal => refusal.Rows).ThenBy(refusal => refusal.Row)];

    /// <summary>Counts a row that was refused before anybody asked VINR.</summary>
    public void Refuse(long row, long points, IReadOnlyList<RowProblem> problems)
    {
        lock (_gate)
        {
            Count(RowOutcome.Refused, points);
            Refuse(row, problems[0]);
        }
    }

    public void Take(MemberRow row, RowResult result)
    {
        lock (_gate)
        {
            Count(result.Outcome, row.Points);
            if (result.Outcome == RowOutcome.Refused) Refuse(row.Row, result.Problem!);
            if (result.Outcome is RowOutcome.Refused or RowOutcome.Failed) return;

            _out += result.PointsOut;
            if (result.Outcome == RowOutcome.Changed)
            {
                _changed += result.PointsOut - row.Points;
                Differ(DifferenceKinds.Changed, row, result.PointsOut - row.Points);
            }

            if (result.Outcome is RowOutcome.New or RowOutcome.Enrolled) CountEffects(row, result);
            if (result.TierIsSet) TiersByHand++;
            Compare(row, result);
        }
    }

    private void CountEffects(MemberRow row, RowResult result)
    {
        if (result.CustomerIsNew) Customers++;
        if (row.Points == 0) return;

        Openings++;
        if (tierOf(row.Points) is { } tier) _tiers[tier] = _tiers.GetValueOrDefault(tier) + 1;
    }

    private void Compare(MemberRow row, RowResult result)
    {
        if (row.ExpiresOn is not null && row.Points > 0)
            Differ(string.Compare(row.ExpiresOn, today, StringComparison.Ordinal) < 0 ? DifferenceKinds.Expired : DifferenceKinds.ExpiresOn, row, row.Points);
        if (row.EnrolledOn is not null) Differ(DifferenceKinds.EnrolledOn, row, 0);
        if (result.TierDiffers) Differ(DifferenceKinds.Tier, row, 0);
        if (result.CustomerDiffers) Differ(DifferenceKinds.Customer, row, 0);
    }

    private void Count(RowOutcome outcome, long points)
    {
        _rows[(int)outcome]++;
        _points[(int)outcome] += points;
        _in += points;
    }

    private void Refuse(long row, RowProblem problem) =>
        _refusals[problem.Code] = _refusals.TryGetValue(problem.Code, out var before)
            ? before.Row <= row ? before with { Rows = before.Rows + 1 } : new(problem.Code, before.Rows + 1, row, problem.Text)
            : new(problem.Code, 1, row, problem.Text);

    private void Differ(string kind, MemberRow row, decimal points)
    {
        var (rows, sum, examples) = _differences.GetValueOrDefault(kind, (0, 0, []));
        _differences[kind] = (rows + 1, sum + points, examples);
        if (examples.Count < MostExamples)
        {
            examples.Add(row.Row);
        }
        else if (examples.Max() is var last && last > row.Row)
        {
            examples.Remove(last); // workers end in an order of their own
            examples.Add(row.Row);
        }
    }

    /// <summary>The day from which on points have not expired.</summary>
    public static string DayOf(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
