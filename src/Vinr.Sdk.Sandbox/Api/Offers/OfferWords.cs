using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Offers;

/// <summary>The closed sets of words in an offer.</summary>
internal static class OfferWords
{
    public static WireWords<OfferState> State { get; } = new(
        ("draft", OfferState.Draft), ("active", OfferState.Active), ("paused", OfferState.Paused), ("expired", OfferState.Expired));
}
