namespace Vinr.Sdk.Sandbox;

/// <summary>How the delivery of an event stands.</summary>
public enum DeliveryState
{
    /// <summary>It will be tried, or tried again.</summary>
    Pending,

    /// <summary>The receiver answered 2xx.</summary>
    Delivered,

    /// <summary>Every attempt failed, or the receiver is gone. It is not tried again.</summary>
    Failed,
}
