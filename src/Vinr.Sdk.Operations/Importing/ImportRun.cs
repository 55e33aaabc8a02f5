using System.Threading.Channels;
using Vinr.Sdk.Operations.Importing.Members;
using Vinr.Sdk.Operations.Importing.Programs;
using Vinr.Sdk.Operations.Importing.Reports;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Pacing;
using Vinr.Sdk.Operations.Tables;

namespace Vinr.Sdk.Operations.Importing;

/// <summary>One run: a reader goes through the file, and workers ask VINR about as many rows at once as the rate limit gives.</summary>
internal sealed class ImportRun : IDisposable
{
    private readonly ImportOptions _options;
    private readonly ImportFiles _files;
    private readonly CsvTable _table;
    private readonly MemberColumns _columns;
    private readonly ProgramFacts _facts;
    private readonly PacedCalls _calls;
    private readonly Checkpoint? _checkpoint;
    private readonly Scratch _scratch;
    private readonly RowIntake _intake;
    private readonly MemberFlow _flow;
    private readonly ImportTally _tally;
    private readonly ImportLog? _log;
    private readonly RejectFile _rejects;
    private readonly Breaker _breaker = new();
    private readonly DateTimeOffset _startedAt;
    private DateTimeOffset? _begunAt;

    public ImportRun(ImportOptions options, ImportFiles files, CsvTable table, MemberColumns columns, ProgramFacts facts, PacedCalls calls, Checkpoint? checkpoint, Scratch scratch)
    {
        (_options, _files, _table, _columns, _facts, _calls, _checkpoint, _scratch) = (options, files, table, columns, facts, calls, checkpoint, scratch);
        _startedAt = options.TimeProvider.GetUtcNow();
        _intake = new(new(columns, facts.Tiers, options.SetTiers), checkpoint, scratch, options.SetTiers);
        var finder = new MemberFinder(calls, scratch);
        var tiers = new TierCheck(options.SetTiers, facts.TierOf);
        _flow = new(finder, options.DryRun ? null : new(calls, checkpoint!, finder, options.Program, tiers, options.TimeProvider), tiers);
        _tally = new(ImportTally.DayOf(_startedAt), facts.TierOf);
        _log = files.Log is { } log ? new(log, options.TimeProvider) : null;
        _rejects = new(files.Rejects, table.Header, table.Delimiter);
    }

    public async Task<ImportReport> RunAsync(CancellationToken interrupt)
    {
        _log?.Begin(_options.Program, _options.File, _options.DryRun);
        var workers = (int)Math.Clamp(_calls.PerSecond / 4, 4, 64);
        var rows = Channel.CreateBounded<RowWork>(new BoundedChannelOptions(workers * 2) { SingleWriter = true });
        using var abort = new CancellationTokenSource();
        await Task.WhenAll([AbortOnFailureAsync(ReadAsync(rows.Writer, interrupt, abort.Token), abort), .. Enumerable.Range(0, workers).Select(_ => AbortOnFailureAsync(WorkAsync(rows.Reader, interrupt, abort.Token), abort))]).ConfigureAwait(false);

        var report = Report(interrupt.IsCancellationRequested, _rejects.Finish());
        _log?.End(report);
        _files.Report.Write(ReportJson.Of(report), SignOffPage.Of(report));
        return report;
    }

    public void Dispose()
    {
        _rejects.Dispose();
        _log?.Dispose();
    }

    private static async Task AbortOnFailureAsync(Task task, CancellationTokenSource abort)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch
        {
            await abort.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ReadAsync(ChannelWriter<RowWork> rows, CancellationToken interrupt, CancellationToken abort)
    {
        await Task.Yield(); // off the caller's thread: files are read synchronously
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interrupt, abort);
        try
        {
            var problems = new List<RowProblem>();
            foreach (var record in _table.Rows())
            {
                if (either.IsCancellationRequested || _breaker.IsOpen) return;

                problems.Clear();
                if (_intake.Read(record, problems) is not { } row) Refuse(record, problems);
                else if (_intake.Known(row) is var known && _intake.Done(row, known) is { } done) Take(new(record, row, known), done);
                else await PassAsync(rows, new(record, row, known), either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested && !abort.IsCancellationRequested)
        {
            // Interrupted while it waited: what the workers have is finished, and the rest is for the next run.
        }
        catch (VinrException failure)
        {
            _breaker.Open(failure); // the list of members could not be read
        }
        finally
        {
            rows.Complete();
        }
    }

    /// <summary>Hands a row to the workers. Before the first one, what VINR has is read: there may have been imports of which no checkpoint knows.</summary>
    private async ValueTask PassAsync(ChannelWriter<RowWork> rows, RowWork work, CancellationToken cancellationToken)
    {
        if (_begunAt is null)
        {
            await new Listing(_calls, _scratch).ReadAsync(_options.Program, listed => Tell(listed), cancellationToken).ConfigureAwait(false);
            _begunAt = _options.TimeProvider.GetUtcNow();
        }

        await rows.WriteAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task WorkAsync(ChannelReader<RowWork> rows, CancellationToken interrupt, CancellationToken abort)
    {
        await foreach (var work in rows.ReadAllAsync(abort).ConfigureAwait(false))
        {
            if (interrupt.IsCancellationRequested || _breaker.IsOpen) continue;
            try
            {
                var result = await _flow.RunAsync(work.Row, work.Known, abort).ConfigureAwait(false);
                _breaker.Take(result);
                Take(work, result);
            }
            catch (VinrException failure)
            {
                _breaker.Open(failure);
            }
        }
    }

    private void Refuse(CsvRecord record, IReadOnlyList<RowProblem> problems)
    {
        _tally.Refuse(record.Row, _intake.PointsOf(record), problems);
        _rejects.Add(record, problems);
        foreach (var problem in problems) _log?.Refusal(record.Row, problem);
        Tell();
    }

    private void Take(RowWork work, RowResult result)
    {
        _tally.Take(work.Row, result);
        if (result.Outcome == RowOutcome.Refused) _rejects.Add(work.Record, [result.Problem!]);
        _log?.Row(work.Row, result);
        if (result.Done is { } done) _checkpoint!.Save(done, _options.TimeProvider.GetUtcNow()); // a run that is killed before this tells once more, and one behind it has told
        Tell();
    }

    private void Tell(long? listed = null)
    {
        if (_options.Progress is not { } progress) return;
        var members = _tally.Members;
        progress.Report(new(members.Out + members.Refused + members.Failed, members, listed, _table.Position, _table.Length, _calls.Count, _begunAt));
    }

    private ImportReport Report(bool isInterrupted, string? rejects) => new()
    {
        DryRun = _options.DryRun,
        End = _breaker.IsOpen ? ImportEnd.Stopped : isInterrupted ? ImportEnd.Interrupted : ImportEnd.Completed,
        EndText = _breaker.IsOpen ? _breaker.Text : isInterrupted ? "It was interrupted. What was begun is finished: run the same command again to go on." : null,
        Environment = _options.Environment,
        Program = _options.Program,
        ProgramName = _facts.Program.Name,
        File = _options.File,
        StartedAt = _startedAt,
        EndedAt = _options.TimeProvider.GetUtcNow(),
        Contact = _options.Contact ?? $"{Environment.UserName} on {Environment.MachineName}",
        RowsIn = _tally.Rows,
        Members = _tally.Members,
        Points = _tally.Points,
        Differences = _tally.Differences,
        Refusals = _tally.Refusals,
        SetsOff = Forecast.Of(_facts, _tally.Members.New, _tally.Customers, _tally.Openings, _tally.Tiers, _tally.TiersByHand),
        IgnoredColumns = _columns.Ignored,
        RejectsFile = rejects,
        LogFile = _files.Log,
        StateFile = _options.DryRun ? null : _files.State,
        Calls = _calls.Count,
    };
}
