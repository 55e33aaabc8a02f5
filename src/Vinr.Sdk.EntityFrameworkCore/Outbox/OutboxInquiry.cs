using System.Text.Json.Nodes;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// Looks whether VINR has carried a call out, where it can be asked: in a member's transactions, a customer's payments, a payment's refunds.
/// What is found has the call's reference in its metadata, and its amount; of what failed the call would have been told as a refusal. That
/// nothing is found decides nothing.
/// </summary>
internal static class OutboxInquiry
{
    /// <summary>How much earlier by VINR's clock than by the shop's a call may have acted.</summary>
    public static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <returns>Null when it decides nothing.</returns>
    public static async Task<Settlement?> AskAsync(VinrClient vinr, VinrOutboxMessage row, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var request = JsonNode.Parse(row.Body);
        var (wanted, reference) = (Number(request, "amount"), row.Reference!);
        return (row.Path, Text(request, "account"), Text(request, "customer"), Text(request, "payment")) switch
        {
            ("points-transactions", { } account, _, _) => Sent(await FindAsync(
                vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, cancellationToken: cancellationToken),
                entry => entry.Created >= since,
                entry => IsIt(entry.Metadata, entry.Amount)).ConfigureAwait(false)),
            ("payments", _, { } customer, _) => Sent(await FindAsync(
                vinr.Payments.ListAsync(new() { Customer = customer, Limit = 100 }, cancellationToken: cancellationToken),
                payment => payment.Created >= since,
                payment => IsIt(payment.Metadata, payment.Amount) && payment.Status != PaymentStatus.Failed).ConfigureAwait(false)),
            ("refunds", _, _, { } payment) => await RefundAsync(payment).ConfigureAwait(false),
            _ => null,
        };

        bool IsIt(Dictionary<string, string> metadata, long amount) => metadata.ContainsValue(reference) && (wanted is null || wanted == amount);

        async Task<Settlement?> RefundAsync(string payment)
        {
            var found = await FindAsync(
                vinr.Refunds.ListAsync(new() { Payment = payment, Limit = 100 }, cancellationToken: cancellationToken),
                refund => refund.Created >= since,
                refund => IsIt(refund.Metadata, refund.Amount) && refund.Status != RefundStatus.Failed && refund.Status != RefundStatus.Cancelled).ConfigureAwait(false);

            // One of all that is left names no amount: it is it only if nothing is left.
            if (found is null || wanted is not null) return Sent(found);
            var paid = await vinr.Payments.RetrieveAsync(payment, cancellationToken: cancellationToken).ConfigureAwait(false);
            return paid.AmountRefunded >= paid.Amount ? Sent(found) : null;
        }
    }

    /// <summary>The only one of a list, newest first, that is it.</summary>
    private static async Task<T?> FindAsync<T>(VinrList<T> list, Predicate<T> isYoung, Predicate<T> isIt)
        where T : VinrResource
    {
        List<T> found = [];
        await foreach (var item in list.ConfigureAwait(false))
        {
            if (!isYoung(item)) break;
            if (isIt(item)) found.Add(item);
        }

        return found is [var only] ? only : null;
    }

    private static Settlement? Sent<T>(T? found)
        where T : VinrResource => found is null ? null : new(VinrOutboxState.Sent, VinrJson.Serialize(found));

    private static string? Text(JsonNode? request, string field) => request?[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static long? Number(JsonNode? request, string field) => request?[field] is JsonValue value && value.TryGetValue(out long number) ? number : null;
}
