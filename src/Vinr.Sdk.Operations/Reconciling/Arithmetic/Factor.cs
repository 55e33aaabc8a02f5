namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>What multiplies points: always, or only if somebody or something was then as it has to be.</summary>
/// <param name="Value">The factor.</param>
/// <param name="If">What decides whether it counted, as a reader is told; null when it always does.</param>
/// <param name="OneOf">Of what only one can be true at a time; null when it goes with everything.</param>
internal sealed record Factor(decimal Value, string? If = null, string? OneOf = null)
{
    /// <summary>For members of a tier: nobody is in two.</summary>
    public static Factor OfTier(string tier, decimal value) => new(value, $"whether the member was {tier}", tier);
}
