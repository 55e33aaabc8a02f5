using System.ComponentModel.DataAnnotations;

namespace Orders;

/// <summary>What a customer wants, and how far it has come.</summary>
public sealed class Order
{
    /// <summary>The customer's browser chooses it, so that asking twice is one order.</summary>
    [MaxLength(100)]
    public required string Id { get; init; }

    [MaxLength(200)]
    public required string Mail { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }

    /// <summary>VINR's payment, once it is known.</summary>
    [MaxLength(100)]
    public string? Payment { get; set; }

    /// <summary>To pay it; one more after a declined card.</summary>
    public int Attempt { get; set; } = 1;

    public OrderState State { get; set; }
}

public enum OrderState
{
    Open,
    Paid,
    Refunded,
}
