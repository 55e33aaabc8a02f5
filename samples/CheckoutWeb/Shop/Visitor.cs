namespace CheckoutWeb;

/// <summary>Somebody with a browser, and what the shop remembers of them.</summary>
internal sealed class Visitor(string id)
{
    private readonly Lock _gate = new();
    private Task _lastTurn = Task.CompletedTask;
    private (string Cart, int Attempt) _heardOf;

    /// <summary>Secret: it stands in the visitor's cookie.</summary>
    public string Id => id;

    /// <summary>Which attempt at joining the club the next one is.</summary>
    public int JoinAttempt { get; set; } = 1;

    /// <summary>Null until the visitor joins the club.</summary>
    public Member? Member { get; set; }

    public Cart Cart { get; set; } = new();

    /// <summary>What the shop has to say about the last thing that the visitor did.</summary>
    public Notice? Notice { get; set; }

    /// <summary>Tells the visitor once how the order for the basket ended. What is paid for leaves the basket, and a reward that was refused too.</summary>
    public void Hear(Order? order)
    {
        lock (_gate)
        {
            if (order?.Ending is null || _heardOf == (order.Cart, order.Attempt)) return;

            (_heardOf, Notice) = ((order.Cart, order.Attempt), order.Ending);
            if (order.Status is OrderStatus.Paid) Cart = new();
            else if (order.RewardWasRefused) Cart = Cart with { Reward = null };
        }
    }

    /// <summary>Does one thing of a visitor's at a time, so that two tabs do not check one basket out together.</summary>
    public Task TakeTurnAsync(Func<Task> act)
    {
        lock (_gate) return _lastTurn = AfterAsync(_lastTurn, act);
    }

    private static async Task AfterAsync(Task before, Func<Task> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await act();
    }
}
