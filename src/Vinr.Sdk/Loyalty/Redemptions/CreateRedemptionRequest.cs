using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Which member gets which reward.</summary>
public sealed record CreateRedemptionRequest : IJsonWritable
{
    /// <summary>The account that pays, <c>loy_…</c>.</summary>
    public required string Account { get; init; }

    /// <summary>The reward, <c>rwd_…</c>.</summary>
    public required string Reward { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("account"u8, Account)
        .Text("reward"u8, Reward);
}
