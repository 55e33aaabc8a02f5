using System.Numerics;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// An exact, non-negative number. Points are rounded once, at the end: decimals would already round at their 28th digit, and differently
/// for another order of the factors.
/// </summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var unscaled = new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0));
        return new(unscaled, BigInteger.Pow(10, value.Scale));
    }

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public BigInteger Round(PointsRounding rounding)
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        var isUp = rounding switch
        {
            PointsRounding.Up => !rest.IsZero,
            PointsRounding.Nearest => rest * 2 >= Denominator,
            _ => false,
        };
        return isUp ? whole + 1 : whole;
    }
}
