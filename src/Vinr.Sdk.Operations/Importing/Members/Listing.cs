using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Importing.State;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Reads all members of a program, a hundred to a call, so that an import without a checkpoint knows what stands already.</summary>
internal sealed class Listing(PacedCalls calls, Scratch scratch)
{
    private const int LargestPage = 100;

    private static readonly RequestOptions WithCustomer = new() { Expand = ["customer"] };

    public static ListedMember Of(LoyaltyAccount account) => new(
        account.Id,
        MetadataKeys.ExternalIdOf(account.Metadata),
        account.Customer?.Id,
        account.Customer?.Value?.Email is { } email ? MemberRow.KeyOf(email) : null,
        account.Status.ToString(),
        account.Tier?.Id,
        MetadataKeys.PointsOf(account.Metadata));

    /// <param name="program">The program.</param>
    /// <param name="progress">Told how many there are so far.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ReadAsync(string program, Action<long> progress, CancellationToken cancellationToken)
    {
        var count = 0L;
        var request = new ListAccountsRequest { Program = program, Limit = LargestPage };
        await foreach (var page in calls.PagesAsync(vinr => vinr.Loyalty.Accounts.ListAsync(request, WithCustomer), cancellationToken).ConfigureAwait(false))
        {
            foreach (var account in page.Items)
            {
                if (account.Program == program) scratch.Add(Of(account));
            }

            progress(count += page.Items.Count);
        }
    }
}
