using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Finds customers by e-mail. If VINR's filter tells capitals apart, those who have other capitals than the row and than none are not found by it.</summary>
internal sealed class CustomerSearch(PacedCalls calls)
{
    public async Task<IReadOnlyList<Customer>> FindAsync(string email, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Customer>();
        foreach (var spelling in (HashSet<string>)[email, MemberRow.KeyOf(email)])
        {
            await foreach (var customer in calls.ListAsync(vinr => vinr.Customers.ListAsync(new() { Email = spelling }), cancellationToken).ConfigureAwait(false))
            {
                if (customer.Email is { } address && MemberRow.KeyOf(address) == MemberRow.KeyOf(email)) found[customer.Id] = customer;
            }
        }

        return [.. found.Values];
    }

    /// <summary>A customer who had an address when members were listed; null when that is another one by now, or the customer gone.</summary>
    public async Task<Customer?> RetrieveAsync(string id, string emailKey, CancellationToken cancellationToken)
    {
        try
        {
            var customer = await calls.ReadAsync((vinr, token) => vinr.Customers.RetrieveAsync(id, cancellationToken: token), cancellationToken).ConfigureAwait(false);
            return customer.Email is { } address && MemberRow.KeyOf(address) == emailKey ? customer : null;
        }
        catch (VinrNotFoundException)
        {
            return null;
        }
    }
}
