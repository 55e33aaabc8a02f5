using System.Text;

namespace Vinr.Sdk.Sandbox.Randomness;

/// <summary>
/// Luck that can be repeated: a number from 0 up to 1 that follows from the seed, the fault and the request. Each fault has a
/// series of its own, so that another one beside it changes nothing.
/// </summary>
internal static class SeededRandom
{
    public static double Roll(long seed, int fault, ulong request)
    {
        var mixed = Mix(Mix(Mix((ulong)seed) + (ulong)fault) + request);
        return (mixed >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A request as a number; the same on every machine and in every process.</summary>
    public static ulong Number(string request)
    {
        var hash = 14695981039346656037UL; // FNV-1a
        foreach (var part in Encoding.UTF8.GetBytes(request)) hash = unchecked((hash ^ part) * 1099511628211UL);
        return Mix(hash);
    }

    // SplitMix64.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
