using Microsoft.AspNetCore.Mvc;
using Vinr.Sdk;

namespace CheckoutWeb.Pages;

/// <summary>What the forms of the page do: each does one thing, and leads back to the page, or on to VINR's to pay.</summary>
internal sealed partial class IndexModel
{
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

    public async Task<IActionResult> OnPostPayAsync()
    {
        if (Cart.IsEmpty) return RedirectToPage();

        var order = await TellAsync(checkout.PayAsync(new()
        {
            Cart = Cart.Id,
            Visitor = Visitor.Id,
            Member = Visitor.Member,
            Lines = Cart.Lines,
            Reward = Cart.Reward,
            ReturnUrl = Url.PageLink()!,
            Placed = clock.GetUtcNow(),
        }));
        return order is { Status: OrderStatus.Open, CheckoutUrl: { } page } ? Redirect(page) : RedirectToPage();
    }

    /// <summary>To change a basket, the payment that waits for it is cancelled first: never two for one basket.</summary>
    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (Open is { } order) await TellAsync(checkout.CancelAsync(order));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRefundAsync(string payment)
    {
        var order = Orders.FirstOrDefault(each => each.PaymentId == payment);
        if (order is not null && !IsRefunded(order)) Visitor.Notice = await refunds.RefundAsync(order, payment);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAdvanceAsync(int months)
    {
        // VINR forgets keys after a day. An order that is not settled by then could be made twice.
        if (time is not null && !IsUnsettled) Visitor.Notice = await time.AdvanceAsync(months);
        return RedirectToPage();
    }

    private async Task<Order?> TellAsync(Task<Order> doing)
    {
        try
        {
            var order = await doing;
            Visitor.Hear(order);
            if (order is { Status: OrderStatus.Open, PaymentId: null }) Visitor.Notice = Words.AskUs;
            return order;
        }
        catch (VinrException)
        {
            Visitor.Notice = Words.Unsettled;
            return null;
        }
    }

    private RedirectToPageResult Change(Cart changed)
    {
        if (Open is null) Visitor.Cart = changed;
        else Visitor.Notice = Words.Waiting;
        return RedirectToPage();
    }
}
