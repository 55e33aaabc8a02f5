using System.Globalization;
using System.Net;

namespace Vinr.Sdk.Sandbox;

/// <summary>One attempt to deliver an event.</summary>
public sealed record DeliveryAttempt
{
    /// <summary>1 for the first.</summary>
    public int Number { get; internal init; }

    /// <summary>When, on the sandbox's clock.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>What the receiver answered; null when no answer came.</summary>
    public HttpStatusCode? Status { get; internal init; }

    /// <summary>Why no answer came; null when one did.</summary>
    public string? Failure { get; internal init; }

    /// <summary>The first kilobyte of the answer's body, as UTF-8; null when there was none.</summary>
    public string? Answer { get; internal init; }

    /// <summary>Whether the answer was a 2xx.</summary>
    public bool Succeeded => (int?)Status is >= 200 and <= 299;

    /// <summary>Whether there is no sense in another one.</summary>
    internal bool IsLast { get; init; }

    /// <summary>The status as a number, or the failure.</summary>
    public override string ToString() =>
        Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : Failure ?? "";
}
