using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>Why a payment did not succeed (documented).</summary>
public sealed class PaymentFailure : VinrResource
{
    [JsonConstructor]
    internal PaymentFailure()
    {
    }

    /// <summary>The reason, <c>insufficient_funds</c>. An open set: VINR may add to it.</summary>
    [JsonInclude]
    public string Code { get; internal set => field = value ?? ""; } = "";

    /// <summary>The kind of reason. Null when not told.</summary>
    [JsonInclude]
    public string? Category { get; internal set; }

    /// <summary>What happened, for people. It may change: branch on <see cref="Code"/>. Null when not told.</summary>
    [JsonInclude]
    public string? Message { get; internal set; }

    /// <summary>Whether the same payment method may be tried again.</summary>
    [JsonInclude]
    public bool Retryable { get; internal set; }
}
