using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>
/// How many points a rule gives, in the kinds that a plain rate does not cover: <see cref="PerAmountAward"/>,
/// <see cref="FixedAward"/>, <see cref="PerCurrencyAward"/>. A kind that this version does not know is an
/// <see cref="UnknownEarningAward"/>.
/// </summary>
[JsonConverter(typeof(EarningAwardConverter))]
public abstract class EarningAward : VinrResource
{
    private protected EarningAward()
    {
    }

    /// <summary>The kind as it stands on the wire, <c>fixed</c>. Empty when the answer has none.</summary>
    public abstract string Type { get; }

    /// <summary>Points in proportion to the amount (documented): <c>PerAmount(100, 1)</c> gives one point for each 100 minor units.</summary>
    /// <param name="per">The amount, in the payment's minor unit.</param>
    /// <param name="points">The points for it.</param>
    public static EarningAward PerAmount(long per, decimal points) => new PerAmountAward { Per = per, Points = points };

    /// <summary>The same points each time (documented).</summary>
    /// <param name="points">How many.</param>
    public static EarningAward Fixed(long points) => new FixedAward { Points = points };

    /// <summary>
    /// A rate for each currency; a payment in another one earns nothing by the rule. The kind is documented, the name of its
    /// field is assumed.
    /// </summary>
    /// <param name="rates">Points for each major unit, by ISO 4217 code.</param>
    /// <exception cref="ArgumentNullException">The rates are null.</exception>
    public static EarningAward PerCurrency(Dictionary<string, decimal> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new PerCurrencyAward { Rates = new(rates) };
    }
}
