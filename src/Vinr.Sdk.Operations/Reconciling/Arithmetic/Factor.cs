namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>What multiplies points: always, or only if somebody or something was then as it has to be.</summary>
/// <param name="Value">The factor.</param>
/// <param name="If">What decides whether it counted, as a reader is told; null when it always does.</param>
internal sealed record Factor(decimal Value, string? If = null);
