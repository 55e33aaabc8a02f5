using Microsoft.EntityFrameworkCore;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Sends one call with its key, for as long as the key lives, and says what came of it.</summary>
internal sealed class OutboxSender<TContext>(ContextScope<TContext> contexts, VinrOutboxOptions options, TimeProvider time)
    where TContext : DbContext
{
    /// <returns>What came of it.</returns>
    /// <exception cref="VinrException">Nothing yet: it is to be tried again.</exception>
    public async Task<Settlement?> SendAsync(VinrClient vinr, VinrOutboxMessage row, CancellationToken cancellationToken)
    {
        if (row.FirstLeft is { } left && time.GetUtcNow() >= Instant.After(left, options.IdempotencyKeyLifetime - options.KeyMargin))
            return await OutboxInquiry.AskAsync(vinr, row, IsAloneAsync, cancellationToken).ConfigureAwait(false) ?? Doubt(row, left);

        // Before it leaves: whoever finds the row after a crash must know that it may have.
        var isFirst = row.FirstLeft is null;
        if (isFirst && !await MarkAsync(row, time.GetUtcNow()).ConfigureAwait(false)) return null;
        try
        {
            var call = new StoredCall(HttpMethod.Post.Method, row.Path, row.Body);
            var answer = await call.SendAsync(vinr, new() { IdempotencyKey = row.IdempotencyKey }, cancellationToken).ConfigureAwait(false);
            return new(VinrOutboxState.Sent, answer.Json.GetRawText());
        }
        catch (VinrException e) when (IsRefusal(e))
        {
            return new(VinrOutboxState.Refused, Error: StoredText.Of(e.Message, VinrInboxMessage.LongestError));
        }
        catch (VinrException e) when (isFirst && !e.OutcomeUnknown)
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

    /// <summary>
    /// VINR's own answer that this call will not be carried out. A key that may not do it, a limit, a page of a proxy's are none: they may be
    /// otherwise next time.
    /// </summary>
    private static bool IsRefusal(VinrException failure) => failure is VinrApiException
    {
        OutcomeUnknown: false,
        IsTransient: false,
    } answer and not (VinrAuthenticationException or VinrPermissionException or VinrRateLimitException or VinrServerException)
        && (!string.IsNullOrEmpty(answer.Code) || !string.IsNullOrEmpty(answer.Type));

    private static Settlement Doubt(VinrOutboxMessage row, DateTimeOffset left) => new(
        VinrOutboxState.InDoubt,
        Error: StoredText.Of(
            FormattableString.Invariant($"It first left at {left:O}, no answer settled it, and its key is too old to be sent again. Look whether VINR has carried it out, then Repeat or Drop it with IVinrOutbox. The last failure: {row.Error ?? "none that was written down"}"),
            VinrInboxMessage.LongestError));

    private Task<bool> MarkAsync(VinrOutboxMessage row, DateTimeOffset? left) => contexts.RunAsync(db => OutboxRows.MarkLeftAsync(db, row, left, CancellationToken.None));

    /// <summary>Whether no other call of the same kind has its reference: what is found by it is this one's then.</summary>
    private Task<bool> IsAloneAsync(VinrOutboxMessage row)
    {
        var (sequence, reference, path) = (row.Sequence, row.Reference, row.Path);
        return contexts.RunAsync(async db => !await db.Set<VinrOutboxMessage>().AnyAsync(m => m.Sequence != sequence && m.Reference == reference && m.Path == path).ConfigureAwait(false));
    }
}
