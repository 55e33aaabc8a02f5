using System.Globalization;

namespace Vinr.Sdk.Soak;

/// <summary>The command line.</summary>
internal sealed record Arguments(int Operations, long Seed, int? Fuzz)
{
    public const string Usage =
        """
        Usage: [--operations N] [--seed S]     calls by 32 workers over a sandbox behind faults (default: 100,000 with seed 1)
               --fuzz N [--seed S]             mutated answers for the response reader
        """;

    /// <returns>Null when the arguments make no sense.</returns>
    public static Arguments? Read(string[] args)
    {
        var read = new Arguments(100_000, 1, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !long.TryParse(args[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;

            switch (args[i])
            {
                case "--operations" when number is > 0 and <= int.MaxValue: read = read with { Operations = (int)number }; break;
                case "--fuzz" when number is > 0 and <= int.MaxValue: read = read with { Fuzz = (int)number }; break;
                case "--seed": read = read with { Seed = number }; break;
                default: return null;
            }
        }

        return read;
    }
}
