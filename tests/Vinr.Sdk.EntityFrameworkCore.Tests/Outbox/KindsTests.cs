using System.Net;
using System.Text;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>Each create call of the SDK can be enqueued, and what it made comes to the handlers of that type.</summary>
public sealed class KindsTests
{
    private static readonly Kind[] Kinds =
    [
        Kind.Of<Payment>(new CreatePaymentRequest { Amount = 100, Currency = "EUR" }),
        Kind.Of<Refund>(new CreateRefundRequest { Payment = "pay_1" }),
        Kind.Of<Customer>(new CreateCustomerRequest { Email = "a@example.com" }),
        Kind.Of<CheckoutSession>(new CreateCheckoutSessionRequest { Amount = 100, Currency = "EUR", SuccessUrl = "https://shop.example/ok", CancelUrl = "https://shop.example/no" }),
        Kind.Of<WebhookEndpoint>(new CreateWebhookEndpointRequest { Url = "https://shop.example/vinr", EnabledEvents = [EventType.LoyaltyPointsEarned] }),
        Kind.Of<NotificationRule>(new CreateNotificationRuleRequest { Trigger = EventType.LoyaltyPointsExpiring, Channels = [NotificationChannel.Email] }),
        Kind.Of<PointsTransaction>(new CreateTransactionRequest { Account = "la_1", Amount = 1, Reason = "gift" }),
        Kind.Of<Redemption>(new CreateRedemptionRequest { Account = "la_1", Reward = "rw_1" }),
        Kind.Of<LoyaltyAccount>(new CreateAccountRequest { Customer = "cust_1" }),
        Kind.Of<StoreCredit>(new IssueCreditRequest { Account = "la_1", Amount = 100, Currency = "EUR" }),
        Kind.Of<Referral>(new CreateReferralRequest { Program = "prog_1", Referrer = "la_1" }),
        Kind.Of<LoyaltyProgram>(new CreateProgramRequest { Name = "Club" }),
        Kind.Of<EarningRule>(new CreateEarningRuleRequest { Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }),
        Kind.Of<Reward>(new CreateRewardRequest { Name = "Coffee", Cost = 10 }),
        Kind.Of<Tier>(new CreateTierRequest { Program = "prog_1", Name = "Gold", MinPoints = 10 }),
        Kind.Of<Campaign>(new CreateCampaignRequest { Program = "prog_1", Name = "Spring" }),
        Kind.Of<Promotion>(new CreatePromotionRequest { ProgramId = "prog_1", Name = "Spring" }),
        Kind.Of<Offer>(new CreateOfferRequest { Name = "Spring" }),
        Kind.Of<Segment>(new CreateSegmentRequest { Program = "prog_1", Name = "Regulars", Conditions = [new()] }),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_each_makes_comes_to_the_handlers_of_its_type_and_to_no_other()
    {
        await using var database = new SqliteDatabase();
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var heard = new List<(string Key, Type Type, bool IsMade)>();
        await using var app = await OutboxApp.StartAsync(database, sandbox, o => Array.ForEach(Kinds, kind => kind.Listen(o, heard)), new Maker());

        await app.EnqueueAsync([.. Kinds.Select(kind => (kind.Request, kind.Result.Name, (string?)null))]);
        await app.WorkAsync();

        Assert.Equal(Kinds.Select(kind => (kind.Result.Name, kind.Result, true)), heard);
        Assert.All(await app.RowsAsync(), row => Assert.Equal(VinrOutboxState.Sent, row.State));
    }

    [Fact]
    public void None_is_missing()
    {
        var creates = typeof(VinrClient).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => (Request: method.GetParameters().FirstOrDefault()?.ParameterType, Made: method.ReturnType.GenericTypeArguments.FirstOrDefault()))
            .Where(call => call.Request is { Name: ['C', 'r', 'e', 'a', 't', 'e', .., 'R', 'e', 'q', 'u', 'e', 's', 't'] or ['I', 's', 's', 'u', 'e', .., 'R', 'e', 'q', 'u', 'e', 's', 't'] } && call.Made is not null);

        Assert.Equal(Kinds.Select(kind => (kind.Request.GetType(), kind.Result)).ToHashSet(), creates.Select(call => (call.Request!, call.Made!)).ToHashSet());
    }

    private sealed record Kind(object Request, Type Result, Action<VinrOutboxOptions, List<(string, Type, bool)>> Listen)
    {
        public static Kind Of<TResource>(object request)
            where TResource : VinrResource => new(request, typeof(TResource), (options, heard) => options.On<TResource>((made, call, _) =>
            {
                heard.Add((call.IdempotencyKey, typeof(TResource), VinrJson.Serialize(made).Contains("made_1", StringComparison.Ordinal)));
                return Task.CompletedTask;
            }));
    }

    /// <summary>Makes whatever it is asked for.</summary>
    private sealed class Maker : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent("""{"id":"made_1"}""", Encoding.UTF8, "application/json"),
            RequestMessage = request,
        });
    }
}
