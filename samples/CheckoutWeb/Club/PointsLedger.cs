using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>
/// What has become of a member's points, in lines of the feed. It is read from VINR's ledger and not put together from events: no event
/// tells that points came back or were taken back, and each entry stands in the ledger once.
/// </summary>
internal sealed partial class PointsLedger(VinrClient vinr, ILogger<PointsLedger> logger)
{
    /// <returns>The newest entries, newest first; none when VINR does not answer.</returns>
    public async Task<IReadOnlyList<FeedEntry>> ReadAsync(Member member, int count, CancellationToken cancellationToken)
    {
        List<FeedEntry> lines = [];
        try
        {
            await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Account, Limit = count }, cancellationToken: cancellationToken))
            {
                lines.Add(new(entry.Id, member.Account, entry.Created, entry.Reason, TextOf(entry), entry.Amount));
                if (lines.Count == count) break;
            }
        }
        catch (VinrException unread)
        {
            LogUnread(unread, member.Account, unread.RequestId);
        }

        return lines;
    }

    /// <summary>VINR shows the word <c>redemption</c>; the others are the embedded sandbox's.</summary>
    private static string TextOf(PointsTransaction entry) => entry.Reason switch
    {
        "redemption" => "Points spent",
        "release" => "Points given back",
        "clawback" => "Points taken back",
        "expiry" => "Points expired",
        _ => entry.Amount < 0 ? "Points taken" : "Points earned",
    };

    [LoggerMessage(1, LogLevel.Warning, "The ledger of {Account} could not be read (request {RequestId}).")]
    private partial void LogUnread(Exception unread, string account, string? requestId);
}
