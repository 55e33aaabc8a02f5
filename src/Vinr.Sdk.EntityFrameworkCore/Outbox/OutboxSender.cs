using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Sends one call with its key, for as long as the key lives, and says what came of it.</summary>
internal sealed class OutboxSender<TContext>(ContextScope<TContext> contexts, VinrOutboxOptions options, TimeProvider time)
    where TContext : DbContext
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(20);

    /// <returns>What came of it.</returns>
    /// <exception cref="VinrException">Nothing yet: it is to be tried again.</exception>
    public async Task<Settlement?> SendAsync(VinrClient vinr, VinrOutboxMessage row, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (row.FirstLeft is { } left && now >= Instant.After(left, options.IdempotencyKeyLifetime - options.KeyMargin))
            return await InquireAsync(vinr, row, left, now, cancellationToken).ConfigureAwait(false) ?? Doubt(row, left);

        // Before it leaves: whoever finds the row after a crash must know that it may have.
        var isFirst = row.FirstLeft is null;
        if (isFirst && !await MarkAsync(row, now).ConfigureAwait(false)) return null;
        try
        {
            using var whileItLives = new CancellationTokenSource(Remaining(row.FirstLeft ?? now, now), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, whileItLives.Token);
            var call = new StoredCall(HttpMethod.Post.Method, row.Path, row.Body);
            var answer = await call.SendAsync(vinr, new() { IdempotencyKey = row.IdempotencyKey }, either.Token).ConfigureAwait(false);
            return new(VinrOutboxState.Sent, answer.Json.GetRawText());
        }
        catch (VinrException e) when (Refusal.Is(e, isFirst))
        {
            return new(VinrOutboxState.Refused, Error: StoredText.Of(e.Message, VinrInboxMessage.LongestError));
        }
        catch (Exception e) when (isFirst && e is VinrException { OutcomeUnknown: false } or VinrCanceledException { OutcomeUnknown: false })
        {
            await MarkAsync(row, null).ConfigureAwait(false); // it has done nothing: the key is as good as new
            throw;
        }
        catch (ArgumentException e) when (isFirst)
        {
            // It has not left; one that may have before is no refusal for that.
            await MarkAsync(row, null).ConfigureAwait(false);
            return new(VinrOutboxState.Refused, Error: StoredText.Of(e.Message, VinrInboxMessage.LongestError));
        }
    }

    /// <summary>A client that may go on for longer than its key lives must not.</summary>
    private TimeSpan Remaining(DateTimeOffset left, DateTimeOffset now)
    {
        var remaining = Instant.After(left, options.IdempotencyKeyLifetime) - now;
        return remaining < LongestTimer ? remaining : LongestTimer;
    }

    /// <summary>What came of a call whose key is too old, if VINR can say so. That it does not let itself be asked decides nothing, and is final; what may be otherwise the next time is not.</summary>
    private async Task<Settlement?> InquireAsync(VinrClient vinr, VinrOutboxMessage row, DateTimeOffset left, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = left - OutboxInquiry.ClocksDiffer;
        if (row.Reference is null || now > Instant.After(since, options.Retention) || !await contexts.RunAsync(db => OutboxRows.IsAloneAsync(db, row)).ConfigureAwait(false)) return null;
        try
        {
            return await OutboxInquiry.AskAsync(vinr, row, since, cancellationToken).ConfigureAwait(false);
        }
        catch (VinrApiException e) when (!e.IsTransient && e is not VinrAuthenticationException)
        {
            return null;
        }
    }

    private static Settlement Doubt(VinrOutboxMessage row, DateTimeOffset left) => new(
        VinrOutboxState.InDoubt,
        Error: StoredText.Of(
            FormattableString.Invariant($"It first left at {left:O}, no answer settled it, and its key is too old to be sent again. Look whether VINR has carried it out, then Repeat or Drop it with IVinrOutbox. The last failure: {row.Error ?? "none that was written down"}"),
            VinrInboxMessage.LongestError));

    private Task<bool> MarkAsync(VinrOutboxMessage row, DateTimeOffset? left) => contexts.RunAsync(db => OutboxRows.MarkLeftAsync(db, row, left, CancellationToken.None));
}
