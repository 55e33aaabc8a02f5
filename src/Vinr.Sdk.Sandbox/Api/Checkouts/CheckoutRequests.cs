using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/checkout/session</c>.</summary>
internal static class CheckoutRequests
{
    public static NewCheckoutSession Create(RequestObject fields)
    {
        var settings = fields.TakeValue("metadata");
        var (merchant, promoCodes, notes) = settings is { } given ? CheckoutSettings.Read(given) : (null, [], Metadata.Empty);
        return new()
        {
            Amount = fields.Require("amount").PositiveQuantity(),
            Currency = fields.Require("currency").CurrencyCode(),
            SuccessUrl = fields.Require("successUrl").WebAddress(),
            CancelUrl = fields.Require("cancelUrl").WebAddress(),
            Customer = fields.TakeValue("customer")?.Read(Customer),
            Cart = fields.TakeValue("cartItems") is { } cart ? [.. cart.Items().Select(static item => item.Read(Item))] : [],
            SupportedCurrencies = fields.TakeValue("supportedCurrencies") is { } codes ? [.. codes.Items().Select(static code => code.CurrencyCode())] : [],
            ConfigId = fields.TakeValue("configId")?.Text(),
            DiscountId = fields.TakeValue("discountId")?.Text(),
            UsesStoreCredit = fields.TakeValue("useStoreCredit")?.Flag() ?? false,
            MerchantName = merchant,
            PromoCodes = promoCodes,
            Settings = settings?.Value.GetRawText(),
            Metadata = notes,
        };
    }

    private static SessionCustomer Customer(RequestObject fields) => new(
        fields.TakeValue("customerId")?.Text(),
        fields.TakeValue("email")?.Text(),
        fields.TakeValue("name")?.Text(),
        fields.TakeValue("phone")?.Text());

    private static CartItem Item(RequestObject fields) => new(
        fields.TakeValue("id")?.Text(),
        fields.TakeValue("name")?.Text(),
        fields.TakeValue("description")?.ReadText(),
        fields.TakeValue("price")?.Quantity(),
        fields.TakeValue("quantity")?.Quantity(),
        fields.TakeValue("image")?.ReadText(),
        fields.TakeValue("maxQuantity")?.Quantity());
}
