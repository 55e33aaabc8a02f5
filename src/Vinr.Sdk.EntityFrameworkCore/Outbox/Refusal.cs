namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// Tells VINR's own word that a call will not be carried out from what may be otherwise next time: a key that may not do it, a limit, a
/// page or an error object of something between.
/// </summary>
internal static class Refusal
{
    /// <param name="failure">How a try ended.</param>
    /// <param name="isFirst">Whether no earlier try may have acted.</param>
    public static bool Is(VinrException failure, bool isFirst) => failure is VinrApiException { IsFromVinr: true, OutcomeUnknown: false, IsTransient: false } answer && answer switch
    {
        VinrAuthenticationException or VinrPermissionException or VinrRateLimitException or VinrServerException => false,

        // VINR looks the key up first, so that these speak for earlier tries as well. Others speak for this one alone.
        VinrInvalidRequestException or VinrCardException or VinrNotFoundException or VinrInvalidStateException or VinrIdempotencyException => true,
        _ => isFirst,
    };
}
