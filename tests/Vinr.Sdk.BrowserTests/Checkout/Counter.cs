using CheckoutWeb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The shop's checkout without the shop: no pages, no host, a store, and a member with 500 points who wants a coffee with €2 off.</summary>
internal sealed class Counter : IAsyncDisposable
{
    private readonly OrderStore _orders = new();
    private readonly VinrClient _vinr;

    private Counter(VinrSandbox sandbox)
    {
        Sandbox = sandbox;
        _vinr = sandbox.CreateClient(o => o.MaxRetries = 0);
    }

    public VinrSandbox Sandbox { get; }

    public Order Wanted { get; private set; } = null!;

    public Order Latest => _orders.Latest(Wanted.Cart)!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Counter> OpenAsync()
    {
        var counter = new Counter(await VinrSandbox.StartAsync(cancellationToken: Token));
        var vinr = counter._vinr;
        var program = await vinr.Loyalty.Programs.CreateAsync(ClubPlan.Program, cancellationToken: Token);
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" }, cancellationToken: Token);
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 500, Reason = "goodwill" }, cancellationToken: Token);
        var reward = await vinr.Loyalty.Rewards.CreateAsync(ClubPlan.Rewards(program.Id).First(), cancellationToken: Token);
        counter.Wanted = new()
        {
            Cart = "cart-1",
            Visitor = "visitor-1",
            Member = new("cust_abc123", member.Id),
            Lines = [new(Catalog.Find("flat-white")!, 1)],
            Reward = ClubReward.Of(reward),
            ReturnUrl = "https://shop.example/",
            Placed = counter.Sandbox.Clock.UtcNow,
        };
        return counter;
    }

    /// <summary>From now on a reward is wanted that no payment in euros can use.</summary>
    public async Task WantARewardInDollarsAsync()
    {
        var account = await _vinr.Loyalty.Accounts.RetrieveAsync(Wanted.Member!.Account, cancellationToken: Token);
        var reward = await _vinr.Loyalty.Rewards.CreateAsync(
            new() { Program = account.Program, Name = "$2 off", Cost = 150, Benefit = RewardBenefit.Discount(200, "USD") }, cancellationToken: Token);
        Wanted = Wanted with { Reward = new(reward.Id, reward.Name, reward.Cost, 200) };
    }

    /// <summary>A new process, which knows what stands in the store.</summary>
    public CheckoutWeb.Checkout Checkout() => new(_vinr, _orders, Sandbox.Clock.TimeProvider, NullLogger<CheckoutWeb.Checkout>.Instance);

    /// <summary>Has the next call of an operation go wrong.</summary>
    public void Spoil(string operation, string way)
    {
        var fault = Sandbox.Faults.On(operation);
        _ = way switch
        {
            "lost before" => fault.DropBeforeCommit().Once(),
            "lost after" => fault.CommitThenDrop().Once(),
            "500 after" => fault.CommitThenRespondWith(500).Once(),
            _ => fault.RespondWith(int.Parse(way, null)).Once(),
        };
    }

    /// <summary>As a visitor who presses the button again does, or a process that starts again.</summary>
    public async Task<Order> UntilItEndsWellAsync(Func<CheckoutWeb.Checkout, Task<Order>> act)
    {
        for (var beginning = 1; ; beginning++)
        {
            try
            {
                return await act(Checkout());
            }
            catch (VinrException) when (beginning < 3)
            {
                // Again.
            }
        }
    }

    /// <summary>Delivers all events, each twice, the newest first.</summary>
    public async Task DeliverAsync()
    {
        var handler = new FollowPayment(_orders);
        foreach (var happened in await AllAsync(_vinr.Events.ListAsync()))
            for (var time = 0; time < 2; time++) await handler.HandleAsync(happened, null!, Token);
    }

    public async Task LookAfterAsync()
    {
        await using var services = new ServiceCollection().AddSingleton(Sandbox).BuildServiceProvider();
        using var openOrders = new OpenOrders(_orders, Checkout(), new ShopClock(services));
        await openOrders.LookAfterAsync();
    }

    /// <summary>The payment as its first event shows it.</summary>
    public async Task<Payment> PaymentBeforeAsync(Order order) =>
        (await AllAsync(_vinr.Events.ListAsync())).OfType<PaymentCreated>().Select(created => created.Payment!).Single(payment => payment.Id == order.PaymentId);

    public Task<IReadOnlyList<Payment>> PaymentsAsync() => AllAsync(_vinr.Payments.ListAsync());

    public Task<IReadOnlyList<Redemption>> RedemptionsAsync() => AllAsync(_vinr.Loyalty.Redemptions.ListAsync());

    public async Task<long> BalanceAsync() => (await _vinr.Loyalty.Accounts.RetrieveAsync(Wanted.Member!.Account, cancellationToken: Token)).Balance;

    public async ValueTask DisposeAsync()
    {
        Sandbox.Ledger.Verify();
        _vinr.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        List<T> all = [];
        await foreach (var one in list) all.Add(one);
        return all;
    }
}
