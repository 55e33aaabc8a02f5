using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>What a rule gives before factors, as a fraction, so that a third of a hundred is divided once, at the end.</summary>
internal readonly record struct Award(decimal Numerator, long Denominator)
{
    public long Round(decimal factor, PointsRounding rounding)
    {
        var points = Math.Min(Numerator * factor / Denominator, PointsRange.Most);
        return (long)(rounding == PointsRounding.Up ? Math.Ceiling(points)
            : rounding == PointsRounding.Nearest ? Math.Round(points, MidpointRounding.AwayFromZero)
            : Math.Floor(points));
    }
}
