using Vinr.Sdk;
using Vinr.Sdk.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Writes calls to VINR together with a shop's own data.</summary>
public static class VinrOutboxExtensions
{
    /// <summary>
    /// Writes a create call into the outbox: it is saved with what else the context saves, or not at all, and sent by the worker of
    /// <c>AddVinrOutbox</c> with this key, however often it takes.
    /// </summary>
    /// <typeparam name="TRequest">A create request of this SDK: <c>CreateTransactionRequest</c>, <c>CreateRefundRequest</c>, <c>IssueCreditRequest</c> …</typeparam>
    /// <param name="db">The shop's context; its model has <c>AddVinrMessages</c>.</param>
    /// <param name="request">What to create.</param>
    /// <param name="idempotencyKey">Of the action, with the attempt in it. It is good for one answer: after a refusal a new attempt has a new one.</param>
    /// <param name="reference">
    /// What it belongs to, such as the order's id: calls of one reference are sent one after the other. Put it into the request's metadata as
    /// well, and a call in doubt can be looked up. Null: it waits for none.
    /// </param>
    /// <returns>The row that will be saved.</returns>
    /// <exception cref="ArgumentException">The request, the key or the reference is bad.</exception>
    /// <example>
    /// <code>
    /// order.Complete();
    /// db.EnqueueVinr(
    ///     new CreateTransactionRequest { Account = order.Member, Amount = 250, Reason = "goodwill", Metadata = new() { ["order"] = order.Id } },
    ///     IdempotencyKey.For("goodwill", order.Id, order.Attempt),      // one more after a refusal
    ///     reference: order.Id);
    /// await db.SaveChangesAsync();
    /// </code>
    /// </example>
    public static VinrOutboxMessage EnqueueVinr<TRequest>(this DbContext db, TRequest request, string idempotencyKey, string? reference = null)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        if (reference is not null && (reference.Length is 0 or > VinrOutboxMessage.LongestReference || !StoredText.IsClean(reference)))
            throw new ArgumentException(FormattableString.Invariant($"The reference must be text of 1 to {VinrOutboxMessage.LongestReference} characters, or null."), nameof(reference));

        var call = StoredCall.Of(vinr => CreateCalls.Make(vinr, request, new() { IdempotencyKey = idempotencyKey }));
        var message = new VinrOutboxMessage { Reference = reference, IdempotencyKey = idempotencyKey, Path = call.Path, Body = call.Body ?? "{}", Stored = TimeProvider.System.GetUtcNow(), Due = DateTimeOffset.UnixEpoch };
        db.Add(message);
        return message;
    }
}
