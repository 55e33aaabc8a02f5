using System.ComponentModel.DataAnnotations;

namespace Orders;

/// <summary>A letter to a customer. It is written with what it tells of, in one transaction, and sent afterwards.</summary>
public sealed class Mail
{
    /// <summary>What the mail service knows it by: it sends nothing twice under one id.</summary>
    [MaxLength(200)]
    public required string Id { get; init; }

    [MaxLength(200)]
    public required string To { get; init; }

    [MaxLength(1_000)]
    public required string Text { get; init; }

    public bool IsSent { get; set; }
}
