using Vinr.Sdk.Operations.Importing.Rows;
using Vinr.Sdk.Operations.Pacing;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>Finds customers by e-mail, whether VINR tells capitals apart or not.</summary>
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
}
