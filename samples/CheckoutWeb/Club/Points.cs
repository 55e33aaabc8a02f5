using System.Globalization;

namespace CheckoutWeb;

/// <summary>Writes points.</summary>
internal static class Points
{
    public static string Plain(long points) => points.ToString("#,0;−#,0", CultureInfo.InvariantCulture);

    public static string Signed(long points) => points.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);
}
