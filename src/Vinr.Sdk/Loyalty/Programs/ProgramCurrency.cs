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

    /// <summary>
    /// The ISO 4217 code, <c>EUR</c>, of a program whose currency is money: VINR shows it for programs of referrals, as text in place of the
    /// object (documented). Null for points.
    /// </summary>
    [JsonIgnore]
    public string? Code { get; internal set; }

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

/// <summary>The points of a program, as a request states them. For a program of referrals VINR shows a code instead (documented): <c>Currency = "EUR"</c>.</summary>
public sealed record ProgramCurrencySpec : IJsonWritable
{
    /// <summary>The ISO 4217 code that it was made of, which is all that is sent then. Null for points.</summary>
    public string? Code { get; internal init; }

    /// <summary>What a point is called, such as <c>points</c>.</summary>
    public string? Name { get; init; }

    /// <summary>After how many months points expire (guide). Default: never (assumed).</summary>
    public int? ExpiryMonths { get; init; }

    /// <summary>How many minor units of money one point redeems for (documented). VINR's default is 1.</summary>
    public decimal? PointValue { get; init; }

    /// <summary>What becomes of a fraction of a point (documented). VINR's default is <see cref="PointsRounding.Down"/>.</summary>
    public PointsRounding? Rounding { get; init; }

    /// <summary>How many decimals points are shown with (documented). VINR's default is 0.</summary>
    public int? Decimals { get; init; }

    /// <summary>A currency of money, by its ISO 4217 code.</summary>
    public static implicit operator ProgramCurrencySpec(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new() { Code = code };
    }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Number("expiryMonths"u8, ExpiryMonths)
        .Number("pointValue"u8, PointValue)
        .Value("rounding"u8, Rounding)
        .Number("decimals"u8, Decimals);
}
