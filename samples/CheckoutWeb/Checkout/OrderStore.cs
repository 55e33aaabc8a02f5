using System.Globalization;
using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// All that the checkout must remember, also over a crash: this one lives in memory; a shop of yours has a table, unique in basket and
/// attempt, and does each of these in one transaction.
/// </summary>
internal sealed class OrderStore
{
    private readonly Lock _gate = new();
    private readonly List<Order> _orders = [];

    /// <summary>The order by which a basket is paid for. There is one at a time: a new one only after all others have come to nothing.</summary>
    public Order Open(Order wanted)
    {
        lock (_gate)
        {
            var last = Latest(wanted.Cart);
            if (last is not null and not { Status: OrderStatus.NotPaid }) return last;

            var order = wanted with { Attempt = (last?.Attempt ?? 0) + 1 };
            _orders.Add(order);
            return order;
        }
    }

    /// <summary>Null for a basket that nobody has tried to pay for.</summary>
    public Order? Latest(string cart)
    {
        lock (_gate) return _orders.FindLast(order => order.Cart == cart);
    }

    /// <summary>What a visitor has bought, newest first.</summary>
    public IReadOnlyList<Order> BoughtBy(Visitor visitor)
    {
        lock (_gate) return [.. _orders.Where(order => order.Visitor == visitor.Id && order.Status is OrderStatus.Paid).Reverse()];
    }

    public IReadOnlyList<Order> OpenSince(DateTimeOffset moment)
    {
        lock (_gate) return [.. _orders.Where(order => order.Status is OrderStatus.Open && order.Placed <= moment)];
    }

    /// <summary>Changes what stands here now, which may be more than the caller has seen.</summary>
    public Order Change(Order order, Func<Order, Order> change)
    {
        lock (_gate)
        {
            var at = _orders.FindIndex(each => each.Cart == order.Cart && each.Attempt == order.Attempt);
            return _orders[at] = change(_orders[at]);
        }
    }

    /// <summary>Takes note of a payment, which says what it is for: its event may well come before the answer to the call that made it.</summary>
    public void Note(Payment payment)
    {
        lock (_gate)
        {
            var order = _orders.Find(each => NamesOf(each).All(name => payment.Metadata.GetValueOrDefault(name.Key) == name.Value));
            if (order is not null) Change(order, it => it.After(payment));
        }
    }

    /// <summary>What a payment carries, so that it can be told whose it is.</summary>
    public static Dictionary<string, string> NamesOf(Order order) => new()
    {
        ["cart"] = order.Cart,
        ["attempt"] = order.Attempt.ToString(CultureInfo.InvariantCulture),
    };
}
