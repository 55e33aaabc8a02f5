using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotSmoke;

/// <summary>Listens to the SDK's spans, and knows in the end whether every operation of every sub-client was called.</summary>
internal sealed class SeenOperations : IDisposable
{
    /// <summary>A convenience; its span is the one of the list that it reads.</summary>
    private const string MadeOfOthers = nameof(AccountsClient.FindByCustomerAsync);

    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private readonly ActivityListener _listener;

    public SeenOperations()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VinrTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => _seen[span.OperationName] = true,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many operations there are.</summary>
    /// <exception cref="SmokeException">One was not called.</exception>
    public int EnsureAll()
    {
        string[] all =
        [
            .. Operations("loyalty.programs", typeof(ProgramsClient)),
            .. Operations("loyalty.accounts", typeof(AccountsClient)),
            .. Operations("loyalty.earning_rules", typeof(EarningRulesClient)),
            .. Operations("loyalty.rewards", typeof(RewardsClient)),
            .. Operations("loyalty.redemptions", typeof(RedemptionsClient)),
            .. Operations("loyalty.transactions", typeof(TransactionsClient)),
            .. Operations("loyalty.tiers", typeof(TiersClient)),
            .. Operations("loyalty.campaigns", typeof(CampaignsClient)),
            .. Operations("loyalty.promotions", typeof(PromotionsClient)),
            .. Operations("loyalty.offers", typeof(OffersClient)),
            .. Operations("loyalty.referrals", typeof(ReferralsClient)),
            .. Operations("loyalty.credit", typeof(CreditClient)),
            .. Operations("loyalty.segments", typeof(SegmentsClient)),
            .. Operations("loyalty.analytics", typeof(AnalyticsClient)),
            .. Operations("customers", typeof(CustomersClient)),
            .. Operations("payments", typeof(PaymentsClient)),
            .. Operations("checkout.sessions", typeof(CheckoutSessionsClient)),
            .. Operations("refunds", typeof(RefundsClient)),
            .. Operations("notifications.rules", typeof(NotificationRulesClient)),
            .. Operations("events", typeof(EventsClient)),
            .. Operations("webhook_endpoints", typeof(WebhookEndpointsClient)),
        ];
        var missing = all.Where(operation => !_seen.ContainsKey(operation)).ToArray();
        Check.That($"every operation is called; missing: {string.Join(", ", missing)}", missing.Length == 0);
        return all.Length;
    }

    public void Dispose() => _listener.Dispose();

    // CreateAsync of ProgramsClient is loyalty.programs.create.
    private static IEnumerable<string> Operations(
        string resource, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type client) =>
        from method in client.GetMethods()
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != MadeOfOthers
        select $"{resource}.{method.Name[..^"Async".Length].ToLowerInvariant()}";
}
