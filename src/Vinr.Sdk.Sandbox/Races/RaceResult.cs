using System.Globalization;

namespace Vinr.Sdk.Sandbox;

/// <summary>How a race ended; see <see cref="VinrSandbox.Race{T}"/>.</summary>
/// <typeparam name="T">What a call gives.</typeparam>
public sealed class RaceResult<T>
{
    internal RaceResult(IReadOnlyList<T> winners, IReadOnlyList<Exception> losers) => (Winners, Losers) = (winners, losers);

    /// <summary>What the calls gave that got through, in the order of their numbers.</summary>
    public IReadOnlyList<T> Winners { get; }

    /// <summary>What the others ended with, in the order of their numbers.</summary>
    public IReadOnlyList<Exception> Losers { get; }

    /// <summary>How many won, and what the others ended with: <c>1 of 50 won; 49 × VinrInvalidStateException insufficient_points</c>.</summary>
    public override string ToString()
    {
        var ends = Losers.GroupBy(static loser => loser is VinrApiException { Code: { } code } ? $"{loser.GetType().Name} {code}" : loser.GetType().Name)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"; {group.Count()} × {group.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Winners.Count} of {Winners.Count + Losers.Count} won{string.Concat(ends)}");
    }
}
