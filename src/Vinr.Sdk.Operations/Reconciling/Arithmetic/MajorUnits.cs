namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>Amounts as people write them.</summary>
internal static class MajorUnits
{
    /// <returns>With the decimals of the currency; null when this version does not know it.</returns>
    public static decimal? Of(long minorUnits, string currency)
    {
        try
        {
            return Money.ToDecimal(minorUnits, currency);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
