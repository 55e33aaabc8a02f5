using System.Globalization;
using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// What goes into idempotency keys beside the thing itself: the number of the attempt. The shop counts it and keeps it with the thing: an
/// attempt that was not answered is repeated as it was, and one that was refused is over.
/// </summary>
internal static class Keys
{
    public static string Attempt(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it is known that nothing was done, and that the same attempt would come to nothing again.</summary>
    public static bool IsSettled(this VinrException failed) => !failed.OutcomeUnknown && !failed.IsTransient;
}
