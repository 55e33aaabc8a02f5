using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Looks in a member's ledger for the opening balance of a row. This is what tells whether it was written, whatever a checkpoint or a key remembers.</summary>
internal sealed class OpeningSearch(PacedCalls calls)
{
    private const int LargestPage = 100;

    public async Task<Opening?> FindAsync(string account, string externalId, CancellationToken cancellationToken)
    {
        var request = new ListTransactionsRequest { Account = account, Limit = LargestPage };
        await foreach (var entry in calls.ListAsync(vinr => vinr.Loyalty.Transactions.ListAsync(request), cancellationToken).ConfigureAwait(false))
        {
            var isOpening = entry.Reason == MetadataKeys.OpeningReason && entry.Account.Id == account && MetadataKeys.ExternalIdOf(entry.Metadata) == externalId;
            if (isOpening) return Opening.Of(entry);
        }

        return null;
    }
}
