using System.Text.Json.Serialization;

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
