using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Numbers, money and times as people read them; the same in every country.</summary>
internal static class Format
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Number(long number) => number.ToString("#,0", Invariant).Replace('-', '−');

    /// <summary>Without separators: a status, a number that names something.</summary>
    public static string Plain(long number) => number.ToString(Invariant);

    public static string Signed(long number) => number > 0 ? "+" + Number(number) : Number(number);

    public static string Factor(decimal factor) => factor.ToString("0.############################", Invariant);

    /// <summary><c>1 member</c>, <c>2 members</c>.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary><c>15.00 EUR</c>.</summary>
    public static string Money(long amount, string currency)
    {
        var decimals = Currencies.ExponentOf(currency);
        var major = amount / (decimal)Math.Pow(10, decimals);
        return $"{major.ToString("#,0." + new string('0', decimals), Invariant).Replace('-', '−')} {currency}";
    }

    public static string DayText(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMM yyyy", Invariant);

    public static string TimeText(DateTimeOffset instant) => instant.UtcDateTime.ToString("HH:mm:ss", Invariant);

    public static string InstantText(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", Invariant);

    public static Html Day(DateTimeOffset instant) => Html.Of($"""<time datetime="{Iso(instant)}" title="{InstantText(instant)}">{DayText(instant)}</time>""");

    public static Html Instant(DateTimeOffset instant) =>
        Html.Of($"""<time datetime="{Iso(instant)}">{DayText(instant)}<span class="clock-time">, {TimeText(instant)}</span></time>""");

    /// <summary>How far ahead something is: <c>in 3 days</c>.</summary>
    public static string Ahead(DateTimeOffset now, DateTimeOffset then)
    {
        var wait = then - now;
        return wait switch
        {
            _ when wait <= TimeSpan.Zero => "now",
            { TotalMinutes: < 1 } => "in less than a minute",
            { TotalHours: < 1 } => "in " + Count((long)wait.TotalMinutes, "minute"),
            { TotalDays: < 1 } => "in " + Count((long)wait.TotalHours, "hour"),
            { TotalDays: < 60 } => "in " + Count((long)wait.TotalDays, "day"),
            { TotalDays: < 730 } => "in " + Count((long)(wait.TotalDays / 30.4), "month"),
            _ => "in " + Count((long)(wait.TotalDays / 365.2), "year"),
        };
    }

    /// <summary>A name of an enum as the wire spells it: <c>PartiallyRefunded</c> is <c>partially refunded</c>.</summary>
    public static string State<T>(T state) where T : struct, Enum =>
        string.Concat(state.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Invariant);
}
