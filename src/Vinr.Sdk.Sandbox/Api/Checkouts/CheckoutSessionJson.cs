using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a checkout session. VINR shows <c>sessionId</c> and <c>checkoutUrl</c>; the rest is assumed.</summary>
internal sealed class CheckoutSessionJson(SandboxEngine engine, CheckoutAddress address)
{
    public void WriteMembers(Utf8JsonWriter writer, CheckoutSessionRecord session)
    {
        var payment = engine.Payments.Retrieve(session.Payment);
        writer.WriteString("sessionId"u8, session.Id);
        writer.WriteString("object"u8, "checkout_session"u8);
        writer.WriteString("checkoutUrl"u8, address.Of(session.Id));
        writer.WriteString("status"u8, StatusOf(payment.State));
        writer.WriteString("payment"u8, payment.Completed is null ? null : payment.Id);
        writer.WriteNumber("amount"u8, session.Amount);
        writer.WriteString("currency"u8, session.Currency);
        writer.WriteObject("customer"u8, session.Customer, WriteCustomer);
        writer.WriteObjects("cartItems"u8, session.Cart, WriteItem);
        writer.WriteString("successUrl"u8, session.SuccessUrl);
        writer.WriteString("cancelUrl"u8, session.CancelUrl);
        writer.WriteTexts("supportedCurrencies"u8, session.SupportedCurrencies);
        writer.WriteString("configId"u8, session.ConfigId);
        writer.WriteString("discountId"u8, session.DiscountId);
        if (payment.UsesStoreCredit) writer.WriteBoolean("useStoreCredit"u8, value: true);
        writer.WritePropertyName("metadata"u8);
        writer.WriteRawValue(session.Settings ?? "{}");
        writer.WriteInstant("created"u8, session.Created);
    }

    private static string StatusOf(PaymentState state) => state switch
    {
        PaymentState.Cancelled => "cancelled",
        PaymentState.Expired => "expired",
        PaymentState.Completed or PaymentState.Refunded or PaymentState.PartiallyRefunded => "completed",
        _ => "open",
    };

    private static void WriteCustomer(Utf8JsonWriter writer, SessionCustomer customer)
    {
        writer.WriteString("customerId"u8, customer.Id);
        writer.WriteString("email"u8, customer.Email);
        writer.WriteString("name"u8, customer.Name);
        writer.WriteString("phone"u8, customer.Phone);
    }

    private static void WriteItem(Utf8JsonWriter writer, CartItem item)
    {
        writer.WriteString("id"u8, item.Id);
        writer.WriteString("name"u8, item.Name);
        writer.WriteString("description"u8, item.Description);
        writer.WriteNumber("price"u8, item.Price);
        writer.WriteNumber("quantity"u8, item.Quantity);
        writer.WriteString("image"u8, item.Image);
        writer.WriteNumber("maxQuantity"u8, item.MaxQuantity);
    }
}
