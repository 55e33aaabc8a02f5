using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a rule gives before its factors.</summary>
internal abstract record Award;

/// <summary>The wire's <c>earn.pointsPerCurrencyUnit</c>: points for each major unit, whatever the currency.</summary>
internal sealed record PerCurrencyUnitAward(decimal Points) : Award;

/// <summary><c>per_amount</c>: points for each <paramref name="Per"/> minor units, in proportion.</summary>
internal sealed record PerAmountAward(long Per, decimal Points) : Award;

/// <summary><c>per_currency</c>: points for each major unit by currency. A currency without a rate earns nothing.</summary>
internal sealed record PerCurrencyAward(ImmutableSortedDictionary<string, decimal> Rates) : Award;

/// <summary><c>fixed</c>: the same for each event.</summary>
internal sealed record FixedAward(long Points) : Award;
