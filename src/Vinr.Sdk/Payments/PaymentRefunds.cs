using System.Text.Json.Serialization;

namespace Vinr.Sdk;

/// <summary>The refunds of a payment, newest first. That they come as a list with <c>data</c> is assumed; its other fields are in <c>AdditionalProperties</c>.</summary>
public sealed class PaymentRefunds : VinrResource
{
    [JsonConstructor]
    internal PaymentRefunds()
    {
    }

    /// <summary>The refunds.</summary>
    [JsonInclude]
    public IReadOnlyList<Refund> Data { get; internal set => field = value ?? []; } = [];
}
