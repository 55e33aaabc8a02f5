using System.Globalization;
using System.Text;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>A shop with a sandbox, members, and a file of orders that agrees with both until a test says otherwise.</summary>
internal sealed class Books : IAsyncDisposable
{
    private readonly Dictionary<string, string[]> _orders = [];
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

    public void Write(string order, string? payment, string? customer, long amount, string currency = "EUR", long refunded = 0, long? points = null) =>
        _orders[order] = [order, payment ?? "", customer ?? "", Text(amount), currency, Text(refunded), points is { } some ? Text(some) : ""];

    public void Forget(string order) => _orders.Remove(order);

    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<NotDecidable> Undecided, ReconciliationReport Report)> ReconcileAsync(
        Func<ReconciliationOptions, ReconciliationOptions>? change = null, Action<ReconciliationReport>? report = null)
    {
        await File.WriteAllLinesAsync(_file, ["order_id,payment_id,customer_id,amount,currency,refunded,points", .. _orders.Values.Select(values => string.Join(',', values))], new UTF8Encoding(false));
        var options = new ReconciliationOptions { Program = Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 31), TimeProvider = new HastyTime() };
        using var found = await Reconciliation.RunAsync(Vinr, _file, change?.Invoke(options) ?? options, TestContext.Current.CancellationToken);
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

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
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
