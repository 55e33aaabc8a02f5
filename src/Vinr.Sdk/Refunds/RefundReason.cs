namespace Vinr.Sdk;

/// <summary>The reasons of refunds that VINR documents. An open set: any other text can be sent and read as well.</summary>
public static class RefundReason
{
    /// <summary>The customer asked for it.</summary>
    public const string RequestedByCustomer = "requested_by_customer";

    /// <summary>The customer paid twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It was not the customer who paid.</summary>
    public const string Fraudulent = "fraudulent";

    /// <summary>What was paid for did not arrive.</summary>
    public const string ProductNotReceived = "product_not_received";
}
