using System.Globalization;

namespace CheckoutWeb;

/// <summary>Writes dates, in UTC.</summary>
internal static class Dates
{
    public static string Day(DateTimeOffset moment) => moment.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
