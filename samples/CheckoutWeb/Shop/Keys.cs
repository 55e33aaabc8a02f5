using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// What the shop goes by when it gives out idempotency keys. Beside the thing itself each has the number of the attempt in it, which is kept
/// with the thing: an attempt that was not answered is repeated as it was, and one that was refused is over.
/// </summary>
internal static class Keys
{
    /// <summary>For how long a key may be repeated: that of <see cref="VinrClientOptions.IdempotencyKeyLifetime"/>, which is assumed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>
    /// Whether VINR has carried the call out and refused it, for good: it says the same to every repetition. All else may have been done by an
    /// earlier try, be it that this one never got as far as that (a wrong key, too many calls), and says nothing about it.
    /// </summary>
    public static bool IsSettled(this VinrException failed) =>
        failed is VinrCardException or VinrInvalidStateException or VinrNotFoundException && !failed.OutcomeUnknown;
}
