using Vinr.Sdk.Operations.Pacing;
using Vinr.Sdk.Operations.Reconciling.Books;
using Vinr.Sdk.Operations.Reconciling.Checks;
using Vinr.Sdk.Operations.Reconciling.Orders;

namespace Vinr.Sdk.Operations;

/// <summary>
/// Holds a shop's orders against VINR's payments, refunds and the ledger of a program, and tells where they do not agree, with the ids that
/// show it. It only reads.
/// </summary>
/// <example>
/// <code>
/// using var report = await Reconciliation.RunAsync(vinr, "orders.csv", new()
/// {
///     Program = "prog_9Kd2", From = new(2026, 1, 1), To = new(2026, 1, 31),
/// });
/// foreach (var found in report.Findings()) Console.WriteLine(found.Message);
/// </code>
/// </example>
public static class Reconciliation
{
    /// <summary>Reads everything since the day before the first, once, at the pace of the key's rate limit, and compares.</summary>
    /// <param name="vinr">The client of the account.</param>
    /// <param name="orders">
    /// A CSV file with the columns <c>order_id,payment_id,amount,currency</c> and, if the shop has them, <c>customer_id,refunded,points</c>.
    /// </param>
    /// <param name="options">The program and the period.</param>
    /// <param name="cancellationToken">Ends it; nothing has changed.</param>
    /// <returns>What was found. It is kept on disk until it is disposed of.</returns>
    /// <exception cref="InputException">The file or the period cannot be worked with.</exception>
    /// <exception cref="VinrException">VINR could not be read.</exception>
    public static async Task<ReconciliationReport> RunAsync(VinrClient vinr, string orders, ReconciliationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vinr);
        ArgumentException.ThrowIfNullOrEmpty(orders);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        using var file = OrderFile.Open(orders);
        using var calls = new PacedCalls(vinr, options.TimeProvider);
        var books = new Ledgers();
        try
        {
            return await RunAsync(file, calls, books, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            books.Dispose();
            throw;
        }
    }

    private static async Task<ReconciliationReport> RunAsync(OrderFile file, PacedCalls calls, Ledgers books, ReconciliationOptions options, CancellationToken token)
    {
        var began = options.TimeProvider.GetUtcNow();
        var (period, entries, findings) = (options.Period, new Entries(books, options.OrderKeys), new Findings(books));
        var planReader = new PlanReader(calls, options.Program, token);
        var plan = await planReader.ReadAsync().ConfigureAwait(false);
        new OrderReading(file, entries, findings).Read(token);
        var reader = new BookReader(calls, entries, options.Progress, token);
        var entriesSince = plan.WindowsSince(period.Since);
        await reader.ReadAsync(options.Program, period, entriesSince).ConfigureAwait(false);

        await new OrderChecks(books, findings, reader).RunAsync(period).ConfigureAwait(false); // first: it matches orders with payments
        var older = new OlderPayments(books, reader, period, plan);
        await older.ReadAsync().ConfigureAwait(false);
        await new HandEntries(books, older, period).MatchAsync().ConfigureAwait(false);

        var now = reader.Now ?? options.TimeProvider.GetUtcNow();
        var entitlement = new Entitlement(plan, new Caps(books, entriesSince), now);
        new AmountChecks(books, findings).Run();
        await new EarningChecks(books, findings, entitlement, reader).RunAsync(period).ConfigureAwait(false);
        new ByHandChecks(books, findings, entitlement).Run(period);
        new ClawbackChecks(books, findings, entitlement).Run(period);
        new PointsChecks(books, findings).Run();
        new RedemptionChecks(books, findings).Run(period, now);
        await new LedgerChecks(books, findings, reader, period).RunAsync().ConfigureAwait(false);
        return new(books, findings, options, planReader.Remarks, began, options.TimeProvider.GetUtcNow());
    }
}
