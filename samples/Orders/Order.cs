namespace Orders;

/// <summary>What a customer wants, and how far it has come.</summary>
public sealed class Order
{
    /// <summary>The customer's browser chooses it, so that asking twice is one order.</summary>
    public required string Id { get; init; }

    public required string Mail { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }

    /// <summary>VINR's payment, once it is known.</summary>
    public string? Payment { get; set; }

    /// <summary>To pay it; one more after a declined card.</summary>
    public int Attempt { get; set; } = 1;

    /// <summary>VINR's refund, once it has made it.</summary>
    public string? Refund { get; set; }

    /// <summary>To give the money back; one more after a refusal.</summary>
    public int RefundAttempt { get; set; } = 1;

    public OrderState State { get; set; }
}

public enum OrderState { Open, Paid, Cancelled, Refunded }
