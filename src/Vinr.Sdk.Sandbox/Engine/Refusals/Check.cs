using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The checks of commands: what makes no sense whatever the state is.</summary>
internal static class Check
{
    /// <summary>The largest amount of minor units or points in one request: far from where sums overflow.</summary>
    public const long MaxAmount = 999_999_999_999;

    /// <summary>The largest factor or rate.</summary>
    public const decimal MaxFactor = 1_000_000;

    public static void That([DoesNotReturnIf(false)] bool condition, string param, string message)
    {
        if (!condition)
        {
            throw EngineRefusal.Invalid(param, message);
        }
    }

    public static void Text([NotNull] string? text, string param)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw EngineRefusal.Missing(param);
        }
    }

    public static void Between(long value, long least, long most, string param) =>
        That(value >= least && value <= most, param, string.Create(CultureInfo.InvariantCulture, $"'{param}' must be from {least} to {most}, and is {value}."));

    /// <summary>What points can be multiplied with.</summary>
    public static void Factor(decimal factor, string param) =>
        That(factor is >= 0 and <= MaxFactor, param, string.Create(CultureInfo.InvariantCulture, $"'{param}' must be from 0 to {MaxFactor}, and is {factor}."));
}
