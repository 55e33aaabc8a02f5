namespace Orders;

/// <summary>A letter to a customer. It is written with what it tells of, in one transaction, and sent afterwards.</summary>
public sealed class Mail
{
    /// <summary>What the mail service knows it by: it sends nothing twice under one id.</summary>
    public required string Id { get; init; }

    public required string To { get; init; }

    public required string Text { get; init; }

    public bool IsSent { get; set; }
}
