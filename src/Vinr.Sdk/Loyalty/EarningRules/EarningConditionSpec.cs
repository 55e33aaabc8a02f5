using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Whom a multiplier is for, as a request states it.</summary>
public sealed record EarningConditionSpec : IJsonWritable
{
    /// <summary>Members of the tier with this key, <c>gold</c>.</summary>
    public string? Tier { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("tier"u8, Tier);
}
