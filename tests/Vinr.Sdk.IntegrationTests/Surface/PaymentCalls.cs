using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>The operations on customers, payments, refunds, events and webhook endpoints.</summary>
internal static class PaymentCalls
{
    public static readonly Dictionary<string, Func<Place, Task>> All = new()
    {
        ["Customers.CreateAsync"] = async place => Assert.Equal("+31201234567", (await NewCustomerAsync(place)).Phone),
        ["Customers.RetrieveAsync"] = async place =>
        {
            var customer = await NewCustomerAsync(place);
            Assert.Equal(customer.Email, (await place.Vinr.Customers.RetrieveAsync(customer.Id)).Email);
        },
        ["Customers.UpdateAsync"] = async place =>
        {
            var customer = await NewCustomerAsync(place);
            Assert.Null((await place.Vinr.Customers.UpdateAsync(customer.Id, new() { Phone = Optional<string>.Null })).Phone);
        },
        ["Customers.DeleteAsync"] = async place =>
        {
            var customer = await NewCustomerAsync(place);
            await place.Vinr.Customers.DeleteAsync(customer.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Customers.RetrieveAsync(customer.Id));
        },
        ["Customers.ListAsync"] = async place =>
        {
            var customer = await NewCustomerAsync(place);
            Assert.Equal(customer.Id, Assert.Single(await place.Vinr.Customers.ListAsync(new() { Email = customer.Email }).ReadAllAsync()).Id);
        },

        ["Payments.CreateAsync"] = async place => Assert.Equal(PaymentStatus.Authorized, (await NewPaymentAsync(place, CaptureMethod.Manual)).Status),
        ["Payments.RetrieveAsync"] = async place =>
        {
            var payment = await NewPaymentAsync(place);
            Assert.Equal((4_500, "EUR"), ((await place.Vinr.Payments.RetrieveAsync(payment.Id)).Amount, payment.Currency));
        },
        ["Payments.CaptureAsync"] = async place =>
        {
            var payment = await NewPaymentAsync(place, CaptureMethod.Manual);
            var captured = await place.Vinr.Payments.CaptureAsync(payment.Id, new() { Amount = 4_000 });
            Assert.Equal((PaymentStatus.Completed, 4_000), (captured.Status, captured.AmountCaptured));
        },
        ["Payments.CancelAsync"] = async place =>
        {
            var payment = await NewPaymentAsync(place, CaptureMethod.Manual);
            Assert.Equal(PaymentStatus.Cancelled, (await place.Vinr.Payments.CancelAsync(payment.Id)).Status);
        },
        ["Payments.ListAsync"] = async place =>
        {
            var payment = await NewPaymentAsync(place);
            Assert.Equal(payment.Id, Assert.Single(await place.Vinr.Payments.ListAsync(new() { Customer = payment.Customer }).ReadAllAsync()).Id);
        },

        ["Refunds.CreateAsync"] = async place => Assert.Equal(1_500, (await NewRefundAsync(place)).Amount),
        ["Refunds.RetrieveAsync"] = async place =>
        {
            var refund = await NewRefundAsync(place);
            Assert.Equal(RefundReason.RequestedByCustomer, (await place.Vinr.Refunds.RetrieveAsync(refund.Id)).Reason);
        },
        ["Refunds.UpdateAsync"] = async place =>
        {
            var refund = await NewRefundAsync(place);
            var updated = await place.Vinr.Refunds.UpdateAsync(refund.Id, new() { Metadata = new Dictionary<string, string> { ["parcel"] = "7" } });
            Assert.Equal((refund.Amount, "7"), (updated.Amount, updated.Metadata["parcel"]));
        },
        ["Refunds.ListAsync"] = async place =>
        {
            var refund = await NewRefundAsync(place);
            Assert.Equal(refund.Id, Assert.Single(await place.Vinr.Refunds.ListAsync(new() { Payment = refund.Payment }).ReadAllAsync()).Id);
        },

        ["Events.RetrieveAsync"] = async place =>
        {
            var (member, happened) = await EnrolAsync(place);
            Assert.Equal(member.Id, (await place.Vinr.Events.RetrieveAsync(happened.Id)).Data.ObjectAs<LoyaltyAccount>()?.Id);
        },
        ["Events.ListAsync"] = async place =>
        {
            var (member, happened) = await EnrolAsync(place);
            Assert.Equal((EventType.LoyaltyAccountCreated, member.Id), (happened.Type, happened.Data.ObjectAs<LoyaltyAccount>()?.Id));
        },

        ["WebhookEndpoints.CreateAsync"] = async place => Assert.StartsWith("whsec_", (await NewEndpointAsync(place)).Secret, StringComparison.Ordinal),
        ["WebhookEndpoints.RetrieveAsync"] = async place =>
        {
            var endpoint = await place.Vinr.WebhookEndpoints.RetrieveAsync((await NewEndpointAsync(place)).Id);
            Assert.Equal("https://shop.example/w", endpoint.Url);
            Assert.Equal([EventType.LoyaltyPointsEarned], endpoint.EnabledEvents);
            Assert.Null(endpoint.Secret);
        },
        ["WebhookEndpoints.UpdateAsync"] = async place =>
        {
            var endpoint = await NewEndpointAsync(place);
            var updated = await place.Vinr.WebhookEndpoints.UpdateAsync(endpoint.Id, new() { EnabledEvents = [EventType.LoyaltyTierChanged] });
            Assert.Equal((endpoint.Url, EventType.LoyaltyTierChanged), (updated.Url, Assert.Single(updated.EnabledEvents)));
            Assert.Null(updated.Secret);
        },
        ["WebhookEndpoints.DeleteAsync"] = async place =>
        {
            var endpoint = await NewEndpointAsync(place);
            await place.Vinr.WebhookEndpoints.DeleteAsync(endpoint.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.WebhookEndpoints.RetrieveAsync(endpoint.Id));
        },
        ["WebhookEndpoints.ListAsync"] = async place =>
        {
            var endpoint = await NewEndpointAsync(place);
            var listed = await place.Vinr.WebhookEndpoints.ListAsync().ReadAllAsync();
            Assert.Null(Assert.Single(listed, each => each.Id == endpoint.Id).Secret);
        },
    };

    private static Task<Customer> NewCustomerAsync(Place place) =>
        place.Vinr.Customers.CreateAsync(new() { Email = $"{IdempotencyKey.New()}@example.com", Name = "Ada Lovelace", Phone = "+31201234567" });

    private static async Task<Payment> NewPaymentAsync(Place place, CaptureMethod? capture = null) => await place.Vinr.Payments.CreateAsync(
        new() { Amount = 4_500, Currency = "EUR", Customer = await place.NewCustomerAsync(), CaptureMethod = capture, PaymentMethod = "pm_card_visa" });

    private static async Task<Refund> NewRefundAsync(Place place)
    {
        var payment = await NewPaymentAsync(place);
        return await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 1_500, Reason = RefundReason.RequestedByCustomer });
    }

    private static async Task<(LoyaltyAccount Member, VinrEvent Happened)> EnrolAsync(Place place)
    {
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var happened = await place.Vinr.Events.ListAsync(new() { Type = EventType.LoyaltyAccountCreated, CreatedFrom = member.Created }).ReadAllAsync();
        return (member, happened.Single(each => each.Data.ObjectAs<LoyaltyAccount>()?.Id == member.Id));
    }

    private static Task<WebhookEndpoint> NewEndpointAsync(Place place) =>
        place.Vinr.WebhookEndpoints.CreateAsync(new() { Url = "https://shop.example/w", EnabledEvents = [EventType.LoyaltyPointsEarned] });
}
