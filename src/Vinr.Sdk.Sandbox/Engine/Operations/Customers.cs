namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("customers.operations", Grade.Illustrative, "Customers are made, retrieved, changed in part, deleted and listed by email, with an event of each change.", Page = "Customers (API reference)")]
[SandboxRule("customers.documentation", Grade.Assumed, "A new sandbox holds cust_abc123, whom the documentation uses; deleting a customer leaves accounts and payments.")]
internal sealed class Customers(StateStore store)
{
    /// <summary>The customer of VINR's documentation.</summary>
    public const string DocumentationCustomer = "cust_abc123";

    public void AddDocumentationCustomer() => store.Write(tx =>
        tx.Customers = tx.Customers.Add(new CustomerRecord { Id = DocumentationCustomer, Created = tx.Now }));

    /// <param name="command">What is known of the customer.</param>
    /// <param name="id">An id that was given from outside; null: a new one.</param>
    public CustomerRecord Create(NewCustomer command, string? id = null) => store.Write(tx =>
    {
        if (id is not null)
        {
            CheckGiven(tx, id);
        }

        var customer = new CustomerRecord
        {
            Id = id ?? tx.NewId(IdPrefixes.Customer, tx.Customers),
            Email = command.Email,
            Name = command.Name,
            Phone = command.Phone,
            Metadata = command.Metadata,
            Created = tx.Now,
        };
        tx.Customers = tx.Customers.Add(customer);
        tx.Emit(EventTypes.CustomerCreated, customer);
        return customer;
    });

    public CustomerRecord Retrieve(string id) => store.Read().Customers.Get(id, "customer");

    public CustomerRecord Update(string id, CustomerChanges changes) => store.Write(tx =>
    {
        var customer = tx.Customers.Get(id, "customer");
        customer = customer with
        {
            Email = changes.Email.Or(customer.Email),
            Name = changes.Name.Or(customer.Name),
            Phone = changes.Phone.Or(customer.Phone),
            Metadata = changes.Metadata.Or(customer.Metadata),
        };
        tx.Customers = tx.Customers.Replace(customer);
        tx.Emit(EventTypes.CustomerUpdated, customer);
        return customer;
    });

    /// <summary>Removes a customer. Its accounts and payments stay, and keep naming it.</summary>
    public CustomerRecord Delete(string id) => store.Write(tx =>
    {
        var customer = tx.Customers.Get(id, "customer");
        tx.Customers = tx.Customers.Remove(customer);
        tx.Emit(EventTypes.CustomerDeleted, customer);
        return customer;
    });

    private static void CheckGiven(StateTransaction tx, string id)
    {
        Check.That(
            id.StartsWith(IdPrefixes.Customer, StringComparison.Ordinal)
                && id.Length > IdPrefixes.Customer.Length
                && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'),
            "id",
            $"A customer's id is {IdPrefixes.Customer} and then letters and digits, and not '{id}'.");
        Check.That(tx.Customers.PositionOf(id) < 0, "id", $"There is, or was, a customer '{id}': choose another id.");
    }

    public PageResult<CustomerRecord> List(CustomerFilter filter, PageRequest page)
    {
        var table = store.Read().Customers;
        return Pager.Page(table, page, filter.Email is { } email ? table.Select(CustomerRecord.ByEmail, email) : null);
    }
}
