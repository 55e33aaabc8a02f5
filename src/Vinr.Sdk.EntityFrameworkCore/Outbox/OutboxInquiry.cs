using System.Text.Json.Nodes;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>
/// Looks whether VINR has carried a call out, where it can be asked: in a member's transactions, a customer's payments, a payment's refunds.
/// What is found has the call's reference in its metadata, and its amount. That nothing is found decides nothing.
/// </summary>
internal static class OutboxInquiry
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <returns>Null when it decides nothing.</returns>
    public static async Task<Settlement?> AskAsync(VinrClient vinr, VinrOutboxMessage row, Func<VinrOutboxMessage, Task<bool>> isAlone, CancellationToken cancellationToken)
    {
        if (row.Reference is null || !await isAlone(row).ConfigureAwait(false)) return null;

        var request = JsonNode.Parse(row.Body);
        return (row.Path, Text(request, "account"), Text(request, "customer"), Text(request, "payment")) switch
        {
            ("points-transactions", { } account, _, _) => await FindAsync(
                vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, cancellationToken: cancellationToken),
                row,
                request,
                entry => (entry.Created, entry.Metadata, entry.Amount)).ConfigureAwait(false),
            ("payments", _, { } customer, _) => await FindAsync(
                vinr.Payments.ListAsync(new() { Customer = customer, Limit = 100 }, cancellationToken: cancellationToken),
                row,
                request,
                payment => (payment.Created, payment.Metadata, payment.Amount)).ConfigureAwait(false),
            ("refunds", _, _, { } payment) => await FindAsync(
                vinr.Refunds.ListAsync(new() { Payment = payment, Limit = 100 }, cancellationToken: cancellationToken),
                row,
                request,
                refund => (refund.Created, refund.Metadata, refund.Amount)).ConfigureAwait(false),
            _ => null,
        };
    }

    private static async Task<Settlement?> FindAsync<T>(
        VinrList<T> list, VinrOutboxMessage row, JsonNode? request, Func<T, (DateTimeOffset Created, Dictionary<string, string> Metadata, long Amount)> facts)
        where T : VinrResource
    {
        var (since, wanted) = (row.FirstLeft!.Value - ClocksDiffer, Number(request, "amount"));
        List<T> found = [];
        await foreach (var item in list.ConfigureAwait(false))
        {
            var (created, metadata, amount) = facts(item);
            if (created < since) break; // newest first
            if (metadata.ContainsValue(row.Reference!) && (wanted is null || wanted == amount)) found.Add(item);
        }

        return found is [var only] ? new(VinrOutboxState.Sent, VinrJson.Serialize(only)) : null;
    }

    private static string? Text(JsonNode? request, string field) => request?[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static long? Number(JsonNode? request, string field) => request?[field] is JsonValue value && value.TryGetValue(out long number) ? number : null;
}
