using System.Globalization;
using System.Text;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>A shop with a sandbox, members, and a file of orders that agrees with both until a test says otherwise.</summary>
internal sealed class Books : IAsyncDisposable
{
    private readonly Dictionary<string, (DateOnly Day, string[] Row)> _orders = [];
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"vinr-orders-{Guid.NewGuid():N}.csv");
    private readonly LyingHandler _handler;

    private Books(VinrSandbox sandbox, LyingHandler handler, SeededProgram club)
    {
        (Sandbox, _handler, Club) = (sandbox, handler, club);
        Vinr = sandbox.CreateClient(o => o.HttpHandler = handler);
    }

    public VinrSandbox Sandbox { get; }

    public VinrClient Vinr { get; }

    public SeededProgram Club { get; }

    /// <summary>What VINR is made to say in place of what it says, answer by answer.</summary>
    public Func<string, string> Lie { set => _handler.Lie = value; }

    /// <summary>What happens before VINR answers, each time something is read.</summary>
    public Func<string, Task> Before { set => _handler.Before = value; }

    public DateOnly Today => DateOnly.FromDateTime(Sandbox.Clock.UtcNow.UtcDateTime);

    public static async Task<Books> OpenAsync(Func<SeededProgram, SeededProgram>? rules = null)
    {
        var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), RequestHistory = 100 });
        var club = sandbox.Seed.Program("Club");
        club = rules is null ? club.EarnPerUnit(1).Reward("€5 off", 100, 500) : rules(club);
        return new(sandbox, new LyingHandler { InnerHandler = sandbox.CreateHandler() }, club);
    }

    /// <summary>A member's purchase, as the order and the payment have it.</summary>
    public async Task<Payment> BuyAsync(string order, string? customer, long amount, Func<CreatePaymentRequest, CreatePaymentRequest>? change = null)
    {
        var request = new CreatePaymentRequest { Amount = amount, Currency = "EUR", Customer = customer, PaymentMethod = "pm_card_visa" };
        var payment = await Vinr.Payments.CreateAsync(change?.Invoke(request) ?? request);
        Write(order, payment.Id, customer, amount);
        return payment;
    }

    public async Task<Refund> RefundAsync(string order, Payment payment, long amount)
    {
        var refund = await Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = amount });
        Write(order, payment.Id, payment.Customer?.Id, payment.Amount, refunded: amount);
        return refund;
    }

    public Task<PointsTransaction> ByHandAsync(SeededMember member, long points, string reason = "correction", params ReadOnlySpan<(string Key, string Value)> metadata)
    {
        Dictionary<string, string> notes = [];
        foreach (var (key, value) in metadata) notes[key] = value;
        return Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = points, Reason = reason, Metadata = notes });
    }

    /// <summary>The program's only rule is changed.</summary>
    public async Task ChangeRuleAsync(UpdateEarningRuleRequest change) => await Vinr.Loyalty.EarningRules.UpdateAsync(Club.Rules[0], change);

    public void Write(string order, string? payment, string? customer, long amount, string currency = "EUR", long refunded = 0, long? points = null) =>
        _orders[order] = (_orders.TryGetValue(order, out var known) ? known.Day : Today, [order, payment ?? "", customer ?? "", Text(amount), currency, Text(refunded), points is { } some ? Text(some) : ""]);

    public void Forget(string order) => _orders.Remove(order);

    /// <summary>What is found from one day to another, with the orders of these days.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(DateOnly from, DateOnly to) =>
        (await ReconcileAsync(options => options with { From = from, To = to }, isOfDays: true)).Findings;

    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<NotDecidable> Undecided, ReconciliationReport Report)> ReconcileAsync(
        Func<ReconciliationOptions, ReconciliationOptions>? change = null, Action<ReconciliationReport>? report = null, bool isOfDays = false)
    {
        var options = new ReconciliationOptions { Program = Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 31), TimeProvider = new HastyTime() };
        options = change?.Invoke(options) ?? options;
        var orders = _orders.Values.Where(order => !isOfDays || (order.Day >= options.From && order.Day <= options.To)).Select(order => string.Join(',', order.Row));
        await File.WriteAllLinesAsync(_file, ["order_id,payment_id,customer_id,amount,currency,refunded,points", .. orders], new UTF8Encoding(false));
        using var found = await Reconciliation.RunAsync(Vinr, _file, options, TestContext.Current.CancellationToken);
        report?.Invoke(found);
        return ([.. found.Findings()], [.. found.NotDecidable()], found);
    }

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
        File.Delete(_file);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class LyingHandler : DelegatingHandler
    {
        public Func<string, string>? Lie { get; set; }

        public Func<string, Task>? Before { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Before is not null && request.Method == HttpMethod.Get) await Before(request.RequestUri!.PathAndQuery);
            var answer = await base.SendAsync(request, cancellationToken);
            if (Lie is null || request.Method != HttpMethod.Get) return answer;

            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            answer.Content = new StringContent(Lie(text), Encoding.UTF8, "application/json");
            return answer;
        }
    }
}

/// <summary>A clock on which every wait is over at once.</summary>
internal sealed class HastyTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero) Interlocked.Add(ref _ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
