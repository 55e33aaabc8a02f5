namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Sums of what is counted elsewhere, for those who only read: the largest number there is stands for all that are larger.</summary>
internal static class Sums
{
    public static long Saturated(IEnumerable<long> numbers)
    {
        Int128 sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return (long)Int128.Clamp(sum, long.MinValue, long.MaxValue);
    }
}
