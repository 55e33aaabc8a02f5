using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The points of a program.</summary>
public sealed class ProgramCurrency : VinrResource
{
    [JsonConstructor]
    internal ProgramCurrency()
    {
    }

    /// <summary>What a point is called, such as <c>points</c>.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>How many months after they were earned points expire. Null: never.</summary>
    [JsonInclude]
    public int? ExpiryMonths { get; internal set; }

    /// <summary>How many minor units of money one point redeems for (documented, 1 unless set).</summary>
    [JsonInclude]
    public decimal? PointValue { get; internal set; }

    /// <summary>What becomes of a fraction of a point (documented, <c>down</c> unless set).</summary>
    [JsonInclude]
    public PointsRounding Rounding { get; internal set; }

    /// <summary>How many decimals points are shown with (documented, 0 unless set).</summary>
    [JsonInclude]
    public int? Decimals { get; internal set; }
}

/// <summary>The points of a program, as a request states them.</summary>
public sealed record ProgramCurrencySpec : IJsonWritable
{
    /// <summary>What a point is called, such as <c>points</c>.</summary>
    public string? Name { get; init; }

    /// <summary>After how many months points expire. Default: never.</summary>
    public int? ExpiryMonths { get; init; }

    /// <summary>How many minor units of money one point redeems for. VINR's default is 1.</summary>
    public decimal? PointValue { get; init; }

    /// <summary>What becomes of a fraction of a point. VINR's default is <see cref="PointsRounding.Down"/>.</summary>
    public PointsRounding? Rounding { get; init; }

    /// <summary>How many decimals points are shown with. VINR's default is 0.</summary>
    public int? Decimals { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Number("expiryMonths"u8, ExpiryMonths)
        .Number("pointValue"u8, PointValue)
        .Value("rounding"u8, Rounding)
        .Number("decimals"u8, Decimals);
}
