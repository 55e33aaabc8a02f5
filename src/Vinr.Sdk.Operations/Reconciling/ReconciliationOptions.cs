using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations;

/// <summary>What a reconciliation looks at.</summary>
public sealed record ReconciliationOptions
{
    /// <summary>The program, <c>prog_…</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The first day, in UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, in UTC. It counts.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How long a redemption may be pending before it is said to hang. Default: two days, twice the life of a pending payment.</summary>
    public TimeSpan HangsAfter { get; init; } = TimeSpan.FromDays(2);

    /// <summary>
    /// Under which keys the metadata of a payment, or of points by hand, names the shop's order; large and small letters are the same. Default: <c>order</c>,
    /// <c>order_id</c>, <c>orderId</c>, <c>order_number</c>, <c>orderNumber</c>, <c>cart</c>, <c>cart_id</c>, <c>cartId</c>.
    /// </summary>
    public IReadOnlyCollection<string> OrderKeys { get; init; } = ["order", "order_id", "orderId", "order_number", "orderNumber", "cart", "cart_id", "cartId"];

    /// <summary>Told how far it is, page by page. Default: nobody.</summary>
    public IProgress<ReconciliationProgress>? Progress { get; init; }

    /// <summary>The clock that paces the requests. Default: the machine's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal DateTimeOffset Start => new(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    internal DateTimeOffset End => To == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new(To.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    internal Period Period => new(Start, End, HangsAfter);

    /// <exception cref="InputException">It means nothing.</exception>
    internal void Check()
    {
        if (To < From) throw new InputException(FormattableString.Invariant($"The period ends on {To:yyyy-MM-dd}, before it begins on {From:yyyy-MM-dd}: change the two."));
        if (string.IsNullOrWhiteSpace(Program)) throw new InputException("Name the program whose ledger is looked at: prog_….");
    }
}
