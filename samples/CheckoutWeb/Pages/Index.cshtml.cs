using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vinr.Sdk;

namespace CheckoutWeb.Pages;

/// <summary>The shop. Every form posts here, does one thing, and leads back to the page, which reads everything anew.</summary>
internal sealed class IndexModel(
    Visitors visitors, Club club, Members members, PointsLedger ledger, Checkout checkout, Refunds refunds, EventFeed feed, PaymentNews news,
    TimeMachine? time = null, TestCards? cards = null) : PageModel
{
    private const int LinesOfFeed = 12;

    public Visitor Visitor { get; private set; } = new("");

    public Cart Cart => Visitor.Cart;

    /// <summary>Null for guests, and while VINR cannot be reached.</summary>
    public MemberCard? Card { get; private set; }

    public IReadOnlyList<ClubReward> Rewards => club.Rewards;

    public IReadOnlyList<FeedEntry> Feed { get; private set; } = [];

    /// <summary>Null with a real VINR, as <see cref="TestCards"/> are.</summary>
    public TimeMachine? Time => time;

    public IReadOnlyList<TestCard> TestCards => cards?.All ?? [];

    public long EarnedBy(Order order) => news.EarnedBy(order.PaymentId);

    public bool IsRefunded(Order order) => order.IsRefunded || news.IsRefunded(order.PaymentId);

    /// <summary>Of some orders a part was refunded, elsewhere: this shop refunds whole ones.</summary>
    public bool HasRefund(Order order) => order.IsRefunded || news.HasRefund(order.PaymentId);

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Visitor = visitors.Of(HttpContext);
        if (!HttpMethods.IsPost(Request.Method)) return next();

        visitors.Remember(Visitor, HttpContext);
        return Visitor.TakeTurnAsync(() =>
        {
            Visitor.Notice = null;
            return next();
        });
    }

    public async Task OnGetAsync()
    {
        Card = await members.ReadAsync(Visitor, HttpContext.RequestAborted);
        if (Visitor.Member is { } member) Feed = feed.Of(member, await ledger.ReadAsync(member, LinesOfFeed, HttpContext.RequestAborted), LinesOfFeed);
    }

    public async Task<IActionResult> OnPostJoinAsync()
    {
        try
        {
            Visitor.Member ??= await members.EnrolAsync(Visitor);
        }
        catch (VinrException failed)
        {
            if (failed.IsSettled()) Visitor.JoinAttempt++;
            Visitor.Notice = Notice.Bad("The club cannot be reached at the moment. Please try again.");
        }

        return RedirectToPage();
    }

    public IActionResult OnPostAdd(string product) => Change(Catalog.Find(product) is { } found ? Cart.Add(found) : Cart);

    public IActionResult OnPostTakeOut(string product) => Change(Catalog.Find(product) is { } found ? Cart.TakeOut(found) : Cart);

    public IActionResult OnPostReward(string? reward) =>
        Change(Cart with { Reward = club.FindReward(reward) is { } found && Cart.HasRoomFor(found) ? found : null });

    public async Task<IActionResult> OnPostPayAsync(string? card)
    {
        if (Cart.IsEmpty) return RedirectToPage();

        // A checkout that was not answered is repeated as it was: another card would be another payment.
        var method = Cart.Unsettled is { } unsettled ? unsettled.PaymentMethod : cards?.Pick(card).PaymentMethod;
        var result = await checkout.PayAsync(Cart, Visitor.Member, method);
        (Visitor.Cart, Visitor.Notice) = (result.Cart, result.Notice);
        if (result.Order is { } order) Visitor.Orders = Visitor.Orders.Insert(0, order);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRefundAsync(string payment)
    {
        if (Visitor.Orders.Find(each => each.PaymentId == payment) is { } order && !IsRefunded(order))
        {
            var (after, notice) = await refunds.RefundAsync(order);
            (Visitor.Orders, Visitor.Notice) = (Visitor.Orders.Replace(order, after), notice);
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAdvanceAsync(int months)
    {
        // VINR forgets keys after a day. A basket that is not settled by then could be paid for twice.
        if (time is not null && Cart.Unsettled is null) Visitor.Notice = await time.AdvanceAsync(months);
        return RedirectToPage();
    }

    private RedirectToPageResult Change(Cart changed)
    {
        if (Cart.Unsettled is null) Visitor.Cart = changed;
        return RedirectToPage();
    }
}
