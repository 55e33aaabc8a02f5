using System.Buffers;

namespace Vinr.Sdk.Endpoints;

/// <summary>
/// A kind of id, told by its prefix. That ids carry the prefix of their resource is documented, most of the prefixes are assumed: the table
/// stands in docs/errors.md. A prefix that is not here may be anything, so an id with one goes to VINR.
/// </summary>
internal sealed class IdKind
{
    public static readonly IdKind Program = new("prog_", "a program");
    public static readonly IdKind Account = new("loy_", "a loyalty account");
    public static readonly IdKind EarningRule = new("rule_", "an earning rule");
    public static readonly IdKind Reward = new("rwd_", "a reward");
    public static readonly IdKind Redemption = new("rdm_", "a redemption");
    public static readonly IdKind Discount = new("disc_", "a discount");
    public static readonly IdKind Transaction = new("ptx_", "an entry of the points ledger");
    public static readonly IdKind Tier = new("tier_", "a tier");
    public static readonly IdKind Segment = new("seg_", "a segment");
    public static readonly IdKind Campaign = new("camp_", "a campaign");
    public static readonly IdKind Promotion = new("promo_", "a promotion");
    public static readonly IdKind Offer = new("ofr_", "an offer");
    public static readonly IdKind Referral = new("ref_", "a referral");
    public static readonly IdKind Credit = new("sc_", "store credit");
    public static readonly IdKind Customer = new("cust_", "a customer");
    public static readonly IdKind Payment = new("pay_", "a payment");
    public static readonly IdKind PaymentMethod = new("pm_", "a payment method");
    public static readonly IdKind Refund = new("re_", "a refund");
    public static readonly IdKind CheckoutSession = new("cs_", "a checkout session");
    public static readonly IdKind Event = new("evt_", "an event");
    public static readonly IdKind WebhookEndpoint = new("we_", "a webhook endpoint");

    // The one page that shows an id of a notification rule writes it like that of a webhook endpoint.
    public static readonly IdKind NotificationRule = new("nrule_", "a notification rule", "we_");

    public static readonly IdKind[] All =
    [
        Program, Account, EarningRule, Reward, Redemption, Discount, Transaction, Tier, Segment, Campaign, Promotion, Offer, Referral, Credit,
        Customer, Payment, PaymentMethod, Refund, CheckoutSession, Event, WebhookEndpoint, NotificationRule,
    ];

    private static readonly SearchValues<char> Words = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> Between = SearchValues.Create("_- ");

    private readonly string _name;

    private IdKind(string prefix, string name, string? other = null)
    {
        Prefix = prefix;
        Other = other;
        _name = name;
    }

    public string Prefix { get; }

    /// <summary>Another prefix that its ids may have.</summary>
    public string? Other { get; }

    /// <exception cref="ArgumentException">The id is one of another kind.</exception>
    public void Check(string? id, string? parameter)
    {
        if (id is null || IsOf(id)) return;
        foreach (var other in All)
        {
            if (other.IsOf(id)) throw new ArgumentException($"{parameter} is the id of {other}, where that of {this} is wanted. Nothing was sent.", parameter);
        }
    }

    /// <summary>The same where a name of the shop's own may stand in place of the id: what only begins like an id, <c>re_engaged</c>, is a name.</summary>
    /// <exception cref="ArgumentException">It is the id of another kind.</exception>
    public void CheckUnlessNamed(string? idOrName, string? parameter)
    {
        if (idOrName is not null && LooksGenerated(idOrName)) Check(idOrName, parameter);
    }

    public override string ToString() => $"{_name} ({Prefix}…)";

    private static bool LooksGenerated(string id)
    {
        var end = id.AsSpan(id.IndexOf('_', StringComparison.Ordinal) + 1);
        return end.ContainsAnyExcept(Words) && !end.ContainsAny(Between);
    }

    private bool IsOf(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) || (Other is not null && id.StartsWith(Other, StringComparison.Ordinal));
}
