using Xunit;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>The operations on the page on which customers pay.</summary>
internal static class CheckoutCalls
{
    public static readonly Dictionary<string, Func<Place, Task>> All = new()
    {
        ["Checkout.Sessions.CreateAsync"] = async place =>
        {
            var session = await NewSessionAsync(place);
            Assert.Equal((CheckoutSessionStatus.Open, true), (session.Status, Uri.IsWellFormedUriString(session.CheckoutUrl, UriKind.Absolute)));
        },
        ["Checkout.Sessions.RetrieveAsync"] = async place =>
        {
            var session = await NewSessionAsync(place);
            var found = await place.Vinr.Checkout.Sessions.RetrieveAsync(session.Id);
            Assert.Equal((session.Id, CheckoutSessionStatus.Open, null), (found.Id, found.Status, found.Payment));
        },
    };

    private static async Task<CheckoutSession> NewSessionAsync(Place place) => await place.Vinr.Checkout.Sessions.CreateAsync(new()
    {
        Amount = 4_500,
        Currency = "EUR",
        SuccessUrl = "https://shop.example/thanks",
        CancelUrl = "https://shop.example/cart",
        Customer = new() { CustomerId = await place.NewCustomerAsync() },
        CartItems = [new() { Id = "mug", Name = "Mug", Price = 1_500, Quantity = 3 }],
    });
}
