using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CheckoutWeb.Pages;

/// <summary>The shop: what its page shows. Each time everything is read anew.</summary>
internal sealed partial class IndexModel(
    Visitors visitors, OrderStore orders, Club club, Members members, PointsLedger ledger, Checkout checkout, Refunds refunds, EventFeed feed,
    PaymentNews news, ShopClock clock, TimeMachine? time = null) : PageModel
{
    private const int LinesOfFeed = 12;

    public Visitor Visitor { get; private set; } = new("");

    public Cart Cart => Visitor.Cart;

    /// <summary>The order by which the basket is being paid for, as it was when the request came; null while the basket can be changed.</summary>
    public Order? Open { get; private set; }

    /// <summary>Whether nobody knows if there is a payment.</summary>
    public bool IsUnsettled => Open is { PaymentId: null };

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Order> Orders => orders.BoughtBy(Visitor);

    /// <summary>Null for guests, and while VINR cannot be reached.</summary>
    public MemberCard? Card { get; private set; }

    public IReadOnlyList<ClubReward> Rewards => club.Rewards;

    public IReadOnlyList<FeedEntry> Feed { get; private set; } = [];

    /// <summary>Null with a real VINR.</summary>
    public TimeMachine? Time => time;

    public long EarnedBy(Order order) => news.EarnedBy(order.PaymentId!);

    public bool IsRefunded(Order order) => order.IsRefunded || news.IsRefunded(order.PaymentId!);

    /// <summary>Of some orders a part was refunded, elsewhere: this shop refunds whole ones.</summary>
    public bool HasRefund(Order order) => order.IsRefunded || news.HasRefund(order.PaymentId!);

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Visitor = visitors.Of(HttpContext);
        if (HttpMethods.IsPost(Request.Method))
        {
            visitors.Remember(Visitor, HttpContext);
            return Visitor.TakeTurnAsync(() =>
            {
                Visitor.Notice = null;
                Look();
                return next();
            });
        }

        Look();
        return next();
    }

    public async Task OnGetAsync()
    {
        Card = await members.ReadAsync(Visitor, HttpContext.RequestAborted);
        if (Visitor.Member is { } member) Feed = feed.Of(member, await ledger.ReadAsync(member, LinesOfFeed, HttpContext.RequestAborted), LinesOfFeed);
    }

    /// <summary>Looks once: an event that comes now must not be on one half of the page.</summary>
    private void Look()
    {
        var order = orders.Latest(Cart.Id);
        Visitor.Hear(order);
        Open = order is { Status: OrderStatus.Open } ? order : null;
    }
}
